package dk.medvind.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvind;
import dk.medvind.documents.ExampleApplications;
import dk.medvind.identity.Scopes;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Words that have run out are deleted; those that are good stay. */
@OnMedvind
class SpokenCodesGoneTest {

    @Autowired SpokenCodesGone gone;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transactions;
    @Autowired BeanFactory beans;

    @Test
    void wordsThatHaveRunOutAreDeleted() {
        var citizen = ExampleActors.in(beans).citizen("641184-0121", "Ane Eksempel");
        UUID good = ExampleApplications.in(beans).draftOf(citizen);
        UUID over = ExampleApplications.in(beans).draftOf(citizen);
        words(good, "now() + interval '1 minute'");
        words(over, "now() - interval '1 minute'");

        gone.delete();

        List<UUID> left =
                system(
                        past ->
                                past.sql("select application_id from spoken_code")
                                        .query(UUID.class)
                                        .list());
        assertThat(left).contains(good).doesNotContain(over);
    }

    private void words(UUID application, String until) {
        system(
                past ->
                        past.sql(
                                        "insert into spoken_code (application_id, code_index, code, expires_at)"
                                                + " values (?, ?, ?, "
                                                + until
                                                + ")")
                                .params(application, application.toString().getBytes(), new byte[1])
                                .update());
    }

    private <T> T system(Function<JdbcClient, T> work) {
        return Scopes.asSystem(() -> transactions.execute(status -> work.apply(sql)));
    }
}
