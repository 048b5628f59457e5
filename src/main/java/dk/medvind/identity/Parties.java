package dk.medvind.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people Medvind knows. The only place where a CPR number or a name is kept, both sealed;
 * everything else knows a {@link PartyId}.
 */
@Repository
public class Parties {

    private final JdbcClient sql;
    private final Sealing sealing;
    private final NameIndex names;

    Parties(JdbcClient sql, Sealing sealing, NameIndex names) {
        this.sql = sql;
        this.sealing = sealing;
        this.names = names;
    }

    /**
     * Finds the person or registers them, told by who knows people's names: a changed name replaces
     * the old one.
     */
    @Transactional
    public PartyId register(CprNumber cpr, String name) {
        PartyId party = findOrRegister(cpr, name);
        rename(party, name);
        return party;
    }

    /** Finds the person or registers them; the name of a known person stays as it is. */
    @Transactional
    public PartyId findOrRegister(CprNumber cpr, String name) {
        return find(cpr).orElseGet(() -> add(cpr, name));
    }

    /** Two who register the same person at the same time get the same party. */
    private PartyId add(CprNumber cpr, String name) {
        UUID id = UUID.randomUUID();
        int added =
                sql.sql(
                                """
                                insert into party (id, cpr_sealed, cpr_index, name_sealed, name_indexed) values (?, ?, ?, ?, true)
                                on conflict (cpr_index) do nothing
                                """)
                        .params(
                                id,
                                sealing.seal(cpr.value(), cprContext(id)),
                                sealing.index(cpr.value()),
                                sealing.seal(name, nameContext(id)))
                        .update();
        if (added > 0) {
            names.add(id, name);
        }
        return find(cpr).orElseThrow(() -> new NotFoundForYou("party"));
    }

    /**
     * Takes over the name that log-in or CPR tell.
     *
     * @return whether it is another than before
     */
    @Transactional
    public boolean rename(PartyId party, String name) {
        if (nameOf(party).equals(name)) {
            return false;
        }
        sql.sql("update party set name_sealed = ?, name_indexed = true where id = ?")
                .params(sealing.seal(name, nameContext(party.value())), party.value())
                .update();
        names.replace(party.value(), name);
        return true;
    }

    /** The party with this number, if Medvind knows them and the scope may see them. */
    @Transactional(readOnly = true)
    public Optional<PartyId> find(CprNumber cpr) {
        return sql.sql("select id from party where cpr_index = ?")
                .param(sealing.index(cpr.value()))
                .query(UUID.class)
                .optional()
                .map(PartyId::new);
    }

    /** The person's CPR number, for registers, letters and the person's own pages. */
    @Transactional(readOnly = true)
    public CprNumber cprNumberOf(PartyId party) {
        return findCprNumberOf(party)
                .orElseThrow(() -> new IllegalStateException("The person is not identified"));
    }

    /** The person's CPR number; empty for somebody who is not identified yet. */
    @Transactional(readOnly = true)
    public Optional<CprNumber> findCprNumberOf(PartyId party) {
        byte[] sealed = column("cpr_sealed", party);
        return sealed.length == 0
                ? Optional.empty()
                : Optional.of(new CprNumber(sealing.openText(sealed, cprContext(party.value()))));
    }

    /**
     * Registers somebody of whom nobody knows the CPR number yet.
     *
     * @param name as they say it themselves; may be empty
     */
    @Transactional
    public PartyId registerUnidentified(String name) {
        UUID id = UUID.randomUUID();
        sql.sql("insert into party (id, name_sealed, name_indexed) values (?, ?, true)")
                .params(id, sealing.seal(name, nameContext(id)))
                .update();
        names.add(id, name);
        return new PartyId(id);
    }

    /**
     * Forgets somebody who was never identified and whom nothing is about any more; in Medvind's
     * own scope. A person with a number stays.
     */
    @Transactional
    public void forget(PartyId unidentified) {
        sql.sql("delete from party where id = ? and cpr_index is null")
                .param(unidentified.value())
                .update();
    }

    /** The person's name as last told by the identity provider or CPR. */
    @Transactional(readOnly = true)
    public String nameOf(PartyId party) {
        return sealing.openText(column("name_sealed", party), nameContext(party.value()));
    }

    /**
     * People whose name holds all these words, among those the scope may see. Words are compared
     * whole, without regard to capitals, accents and whether å is written aa.
     *
     * @param most at most so many, in no order
     */
    @Transactional(readOnly = true)
    public List<PartyId> named(String words, int most) {
        return names.find(words, most).stream().map(PartyId::new).toList();
    }

    /**
     * Makes people findable by name who were registered before names were; in Medvind's own scope.
     *
     * @return how many there were, at most {@code most}
     */
    @Transactional
    public int indexNames(int most) {
        var waiting =
                sql.sql(
                                "select id from party where not name_indexed limit ? for update skip locked")
                        .param(most)
                        .query(UUID.class)
                        .list();
        for (UUID id : waiting) {
            names.replace(id, nameOf(new PartyId(id)));
            sql.sql("update party set name_indexed = true where id = ?").param(id).update();
        }
        return waiting.size();
    }

    private byte[] column(String column, PartyId party) {
        return sql.sql("select coalesce(" + column + ", ''::bytea) from party where id = ?")
                .param(party.value())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFoundForYou("party"));
    }

    private static String cprContext(UUID id) {
        return "party.cpr|" + id;
    }

    private static String nameContext(UUID id) {
        return "party.name|" + id;
    }
}
