package dk.medvind.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words of people's names, as keyed hashes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NameIndex {

    private static final int MOST_WORDS = 8;

    private final JdbcClient sql;
    private final Sealing sealing;

    NameIndex(JdbcClient sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    void add(UUID party, String name) {
        for (String word : NameWords.of(name)) {
            sql.sql(
                            "insert into party_name_word (word, party_id) values (?, ?) on conflict do nothing")
                    .params(hash(word), party)
                    .update();
        }
    }

    void replace(UUID party, String name) {
        sql.sql("delete from party_name_word where party_id = ?").param(party).update();
        add(party, name);
    }

    List<UUID> find(String written, int most) {
        List<String> words = NameWords.of(written).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var parameters = new ArrayList<Object>();
        var question =
                new StringBuilder("select n.party_id from party_name_word n where n.word = ?");
        parameters.add(hash(words.get(0)));
        for (String further : words.subList(1, words.size())) {
            question.append(
                    " and exists (select 1 from party_name_word m where m.word = ? and m.party_id = n.party_id)");
            parameters.add(hash(further));
        }
        parameters.add(most);
        return sql.sql(question.append(" limit ?").toString())
                .params(parameters)
                .query(UUID.class)
                .list();
    }

    /** Another text than that of any CPR number, which has an index of the same key. */
    private byte[] hash(String word) {
        return sealing.index("name|" + word);
    }
}
