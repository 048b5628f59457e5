package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.SignedInAs;
import dk.medvind.casework.TaskDrafts;
import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A task's form that is saved while it is written, on a real database, at the pages' own doors. */
@OnMedvindWithOutsideSystems
class TaskDraftsTest {

    private static final String MARKUP = "<b>Nej</b> & \"tak\" <script>alert(1)</script> ";

    @Autowired MockMvc web;
    @Autowired BeanFactory beans;
    @Autowired TaskDrafts drafts;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate inTransaction;

    private final MultiValueMap<String, String> written = new LinkedMultiValueMap<>();
    private CaseworkerAtWork author;
    private CaseworkerAtWork colleague;
    private CaseNumber number;
    private WorkItem task;

    @BeforeEach
    void aTaskIsOpen() {
        var actors = ExampleActors.in(beans);
        var citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
        author = at(actors, "Sanne Holm");
        colleague = at(actors, "Bo Krog");
        number = citizen.apply(ExampleAnswers.urgent());
        task = author.awaitTask(number, "assessApplication");
        written.set("nextStep", "DECIDE");
        written.set("_rows", "lines:1");
        written.set("lines[0].lineOutcome", "PARTLY_GRANTED");
        written.set("lines[0].lineAmount", "halvdelen");
        written.set("reasons", "Der er et billigere stel.");
    }

    @Test
    void whatIsWrittenIsFoundAgainRightOrWrong() throws Exception {
        save(author)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Gemt kl. ")));
        page(author)
                .andExpect(content().string(containsString("Der er et billigere stel.")))
                .andExpect(content().string(containsString("value=\"halvdelen\"")))
                .andExpect(content().string(containsString("Gemt kl. ")));
    }

    @Test
    void tenThousandCharactersOfMarkupSurviveUnharmed() throws Exception {
        String long10000 = MARKUP.repeat(10_000 / MARKUP.length() + 1).substring(0, 10_000);
        written.set("reasons", long10000.strip());
        save(author).andExpect(status().isOk());
        assertThat(own(author).text("reasons")).contains(long10000.strip());
        page(author).andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void savingAndClosingNeedsNoScript() throws Exception {
        written.set("_step", "later");
        post(author, "").andExpect(redirectedUrl("/sagsbehandling/sager/" + number));
        assertThat(own(author).text("reasons")).contains("Der er et billigere stel.");
    }

    @Test
    void whatIsNotAcceptedIsKeptToo() throws Exception {
        post(author, "").andExpect(status().isOk());
        assertThat(own(author).text("lines[0].lineAmount")).contains("halvdelen");
    }

    @Test
    void whoWritesOnAFreeTaskHasItAndAColleaguesIsNotTaken() throws Exception {
        page(author);
        assertThat(holder()).as("looking takes nothing").isNull();
        save(author);
        assertThat(holder()).isEqualTo(author.acting().actor().id());
        save(colleague).andExpect(status().isOk());
        assertThat(holder()).isEqualTo(author.acting().actor().id());
    }

    private UUID holder() {
        return author.awaitTask(number, "assessApplication").assignee();
    }

    @Test
    void theTextSurvivesWhenAColleagueTakesTheTaskAndMayBeCopied() throws Exception {
        save(author);
        post(author, "/laeg-tilbage");
        post(colleague, "/tag");
        page(author).andExpect(content().string(containsString("Der er et billigere stel.")));
        page(colleague)
                .andExpect(content().string(containsString("Sanne Holm har skrevet på opgaven")))
                .andExpect(content().string(not(containsString("Der er et billigere stel."))));

        written.clear();
        written.set("internalNote", "Ringet til butikken.");
        save(colleague);
        post(colleague, "/kladde/" + author.acting().actor().id() + "/kopier");
        assertThat(own(colleague).text("reasons")).contains("Der er et billigere stel.");
        assertThat(own(colleague).text("internalNote")).contains("Ringet til butikken.");
        assertThat(own(author).text("reasons")).contains("Der er et billigere stel.");
    }

    @Test
    void nothingIsLeftWhenTheTaskEndsAndNothingIsSavedBehindIt() throws Exception {
        save(author);
        save(colleague);
        author.complete(task, ExampleAnswers.granted());
        assertThat(stored(author.acting())).isZero();
        save(colleague).andExpect(status().isConflict());
        assertThat(stored(author.acting())).isZero();
    }

    @Test
    void theTextLiesSealed() throws Exception {
        save(author);
        byte[] bytes =
                Scopes.as(
                        author.acting(),
                        () ->
                                inTransaction.execute(
                                        tx ->
                                                sql.sql(
                                                                "select answers from task_draft where work_item_id = ?")
                                                        .param(task.id())
                                                        .query(byte[].class)
                                                        .single()));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("billigere");
    }

    @Test
    void anotherAdministrationNeitherSavesNorSeesNorCopies() throws Exception {
        save(author);
        var stranger =
                CaseworkerAtWork.in(
                        beans,
                        ExampleActors.in(beans)
                                .caseworker(Administration.CULTURE_AND_LEISURE, "Sundhedskort"));
        save(stranger).andExpect(status().isNotFound());
        post(stranger, "/kladde/" + author.acting().actor().id() + "/kopier")
                .andExpect(status().isNotFound());
        assertThat(stored(stranger.acting())).as("below, the rows are hidden").isZero();
        assertThat(stored(author.acting())).isOne();
    }

    private ResultActions save(CaseworkerAtWork employee) throws Exception {
        return post(employee, "/kladde");
    }

    private ResultActions post(CaseworkerAtWork employee, String door) throws Exception {
        return web.perform(
                MockMvcRequestBuilders.post("/sagsbehandling/opgaver/" + task.id() + door)
                        .params(written)
                        .with(csrf())
                        .with(SignedInAs.actor(employee.acting())));
    }

    private ResultActions page(CaseworkerAtWork employee) throws Exception {
        return web.perform(
                        get("/sagsbehandling/opgaver/" + task.id())
                                .with(SignedInAs.actor(employee.acting())))
                .andExpect(status().isOk());
    }

    private Answers own(CaseworkerAtWork employee) {
        return Scopes.as(
                employee.acting(), () -> drafts.own(employee.acting(), task.id()).orElseThrow());
    }

    private long stored(ActingContext acting) {
        return Scopes.as(
                acting,
                () ->
                        inTransaction.execute(
                                tx ->
                                        sql.sql(
                                                        "select count(*) from task_draft where work_item_id = ?")
                                                .param(task.id())
                                                .query(Long.class)
                                                .single()));
    }

    private CaseworkerAtWork at(ExampleActors actors, String name) {
        return CaseworkerAtWork.in(
                beans,
                actors.kept(
                        ActingContext.staff(
                                new Actor(
                                        UUID.randomUUID(),
                                        name,
                                        Set.of(Role.CASEWORKER),
                                        Administration.SOCIAL,
                                        "Borgercenter Voksne"))));
    }
}
