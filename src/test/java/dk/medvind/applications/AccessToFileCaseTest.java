package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.SignedInAs;
import dk.medvind.applications.fileaccess.FileAccess;
import dk.medvind.applications.fileaccess.FileAccess.Stage;
import dk.medvind.applications.fileaccess.FileAccess.View;
import dk.medvind.applications.fileaccess.FileDesk;
import dk.medvind.applications.fileaccess.FileDesk.Asker;
import dk.medvind.applications.fileaccess.FilePart;
import dk.medvind.applications.fileaccess.Ground;
import dk.medvind.applications.fileaccess.Marking;
import dk.medvind.applications.fileaccess.Marking.Saying;
import dk.medvind.casework.JournalNote.About;
import dk.medvind.casework.JournalNotes;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.WorkItem;
import dk.medvind.documents.Document;
import dk.medvind.documents.Documents;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.documents.ExampleUploads;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import dk.medvind.letters.Letters;
import dk.medvind.letters.PdfUa;
import dk.medvind.workflow.Processes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody asks to see the file, from the first word to the PDF, on a real database, engine and
 * outside systems over the wire.
 */
@OnMedvindWithOutsideSystems
class AccessToFileCaseTest {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Answers SEEN = Answers.of(Map.of("fileSeen", "YES"));
    private static final Answers SEND = Answers.of(Map.of("accessResult", "SEND"));
    private static final String WORDS = "Nye briller, de gamle er knust.";

    @Autowired BeanFactory beans;
    @Autowired FileAccess access;
    @Autowired FileDesk desk;
    @Autowired Marking marking;
    @Autowired JournalNotes notes;
    @Autowired Documents documents;
    @Autowired Letters letters;
    @Autowired Receipts receipts;
    @Autowired Processes processes;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate inTransaction;
    @Autowired MockMvc web;

    private CitizenAtWork citizen;
    private CaseworkerAtWork employee;
    private CaseworkerAtWork colleague;

    @BeforeEach
    void logIn() {
        var actors = ExampleActors.in(beans);
        citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
        employee = caseworker(actors);
        colleague = caseworker(actors);
    }

    private CaseworkerAtWork caseworker(ExampleActors actors) {
        return CaseworkerAtWork.in(
                beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
    }

    @Test
    void whatIsNotWithheldIsGivenAsOneAccessiblePdf() throws IOException {
        CaseNumber number = applied();
        asks(number, "Alt om brillerne");
        considers(number);
        decides(number, SEND);
        View given = given(number);
        assertThat(given.fully()).isTrue();
        byte[] pdf = extract(given);
        assertThat(PdfUa.problems(pdf)).isEmpty();
        assertThat(raw(pdf))
                .contains(WORDS, "Aktindsigt i din sag", "Hvad der er sket i sagen")
                .doesNotContain("Undtaget:");
        assertThat(letterTitles(number)).contains("Svar om aktindsigt");
        assertThat(happened(number)).contains("FILE_ACCESS_ASKED", "FILE_ACCESS_GIVEN");
    }

    @Test
    void whatIsWithheldIsNotInTheBytesAndNeedsReasons() throws IOException {
        CaseNumber number = applied();
        uploads(number, "brev-fra-min-soester.pdf");
        asks(number, "");
        exempts(number, part -> part.lines().contains(WORDS), Ground.SELF);
        exempts(number, part -> part.label().startsWith("brev-fra"), Ground.OTHERS);
        considers(number);
        assertRefused(number, SEND, "no-reasons");
        decides(number, SEND.with("accessReasons", "Det handler om en anden."));
        View given = given(number);
        assertThat(given.fully()).isFalse();
        String text = raw(extract(given));
        assertThat(text)
                .contains("Undtaget:", "hensyn til borgeren selv", "Fil modtaget den")
                .doesNotContain(WORDS, "brev-fra-min-soester");
        assertThat(new String(extract(given), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("brev-fra-min-soester");
    }

    @Test
    void whatIsMarkedStaysOutOfPortalAndLettersUntilItIsLifted() throws Exception {
        CaseNumber number = applied();
        Document file = uploads(number, "brev-fra-min-soester.pdf");
        exempts(number, part -> part.lines().contains(WORDS), Ground.SELF);
        exempts(number, part -> file.id().equals(part.documentId()), Ground.OTHERS);

        page("/ansoegning/" + number + "/kvittering/ansoegning")
                .andExpect(content().string(not(containsString(WORDS))))
                .andExpect(content().string(containsString("Bliver ikke vist her")));
        page("/borger/sager/" + number)
                .andExpect(content().string(not(containsString("brev-fra-min-soester"))))
                .andExpect(content().string(containsString("Noget i sagen bliver ikke vist her")));
        page("/borger/dokumenter/" + file.id()).andExpect(status().isNotFound());
        assertThat(raw(receipt(number))).doesNotContain(WORDS);
        assertThat(desk(number).parts())
                .filteredOn(FilePart::isWithheld)
                .extracting(part -> Objects.requireNonNull(part.mark()).why())
                .containsOnly("Der er grund til det.");

        lifts(number);
        page("/ansoegning/" + number + "/kvittering/ansoegning")
                .andExpect(content().string(containsString(WORDS)));
        page("/borger/sager/" + number)
                .andExpect(content().string(containsString("brev-fra-min-soester")));
        assertThat(raw(receipt(number))).contains(WORDS);
        assertThat(happened(number)).contains("FILE_MARKED", "FILE_MARK_LIFTED");
    }

    @Test
    void factsOfAnInternalPaperAreGivenAllTheSame() throws IOException {
        CaseNumber number = applied();
        note(number, About.COLLEAGUE, "Jeg tror ikke på det. Butikken siger 900 kr.");
        asks(number, "");
        Set<String> notes = named(number, part -> part.hint() == Ground.INTERNAL);
        assertThatThrownBy(
                        () ->
                                marks(
                                        number,
                                        notes,
                                        new Saying(Ground.INTERNAL, "Intern", "", false)))
                .hasMessageContaining("refused.facts");
        marks(number, notes, new Saying(Ground.INTERNAL, "Intern", "Prisen er 900 kr.", false));
        considers(number);
        decides(number, SEND.with("accessReasons", "Det er et internt papir."));
        assertThat(raw(extract(given(number))))
                .contains("Prisen er 900 kr.", "§ 12")
                .doesNotContain("Jeg tror ikke");
    }

    @Test
    void aFileThatGrewIsLookedThroughAgainBeforeItIsDecided() {
        CaseNumber number = applied();
        asks(number, "");
        considers(number);
        note(number, About.NOTE, "Noget nyt.");
        assertRefused(number, SEND, "grown");
        assertThat(desk(number).fresh()).hasSize(1);
        decides(number, Answers.of(Map.of("accessResult", "LOOK_AGAIN")));
        considers(number);
        assertThat(desk(number).fresh()).isEmpty();
        decides(number, SEND);
        given(number);
    }

    @Test
    void aFileTheScannerHasNotPassedIsNeitherGivenNorRefused() {
        CaseNumber number = applied();
        Document file = uploads(number, "tilbud.pdf");
        scanned(file.id(), "RECEIVED");
        asks(number, "");
        WorkItem task = employee.awaitTask(number, "considerFile");
        assertThatThrownBy(() -> employee.complete(task, SEEN))
                .hasMessageContaining("refused.scanner");
        scanned(file.id(), "CLEAN");
        considers(number);
        decides(number, SEND);
        given(number);
    }

    @Test
    void twoRequestsAboutTheSameFileAreOne() {
        CaseNumber number = applied();
        assertThat(asks(number, "Alt")).isFalse();
        assertThat(asks(number, "Især brevene")).isTrue();
        assertThat(registers(number, Asker.PARTY, "Og noterne")).isTrue();
        assertThat(views(number)).hasSize(1);
        assertThat(desk(number).asked()).containsExactly("Alt", "Især brevene", "Og noterne");
    }

    @Test
    void whoTakesTheWishBackEndsTheWork() {
        CaseNumber number = applied();
        asks(number, "");
        employee.awaitTask(number, "considerFile");
        withdraws(number);
        assertThat(views(number)).extracting(View::stage).containsExactly(Stage.WITHDRAWN);
        assertThat(openOn(number)).doesNotContain("considerFile");
        assertThatThrownBy(() -> withdraws(number)).hasMessageContaining("refused.withdraw");
        assertThat(asks(number, "Igen")).as("a new one").isFalse();
    }

    @Test
    void aClosedCaseIsSeenToo() {
        CaseNumber number = applied();
        citizen.withdraw(number);
        asks(number, "");
        considers(number);
        decides(number, SEND);
        assertThat(given(number).extractId()).isNotNull();
    }

    @Test
    void twoWhoDecideAtOnceDecideOnce() {
        CaseNumber number = applied();
        asks(number, "");
        considers(number);
        WorkItem task = employee.awaitTask(number, "decideFileAccess");
        employee.complete(task, SEND);
        assertThatThrownBy(() -> colleague.complete(task, SEND)).isInstanceOf(TaskRefused.class);
        given(number);
        assertThat(happened(number)).containsOnlyOnce("FILE_ACCESS_DECIDED");
    }

    @Test
    void theCitizenIsToldInWritingWhenSevenWorkingDaysAreNotEnough() {
        CaseNumber number = applied();
        asks(number, "");
        employee.awaitTask(number, "considerFile");
        await().atMost(SOON)
                .ignoreExceptionsInstanceOf(ProcessEngineException.class)
                .until(
                        () -> {
                            try (var scope = Scopes.openSystem()) {
                                processes.moveTimer(
                                        number.value(),
                                        "fileAccessLate",
                                        Instant.now().minusSeconds(1));
                            }
                            return views(number).get(0).expectedBy() != null;
                        });
        assertThat(letterTitles(number)).contains("Din aktindsigt tager længere tid");
        assertThat(views(number).get(0).expectedBy()).isAfter(views(number).get(0).due());
        considers(number);
        decides(number, SEND);
        given(number);
    }

    @Test
    void aDraftNobodyHasSentHoldsNothing() {
        CaseNumber number = citizen.begin();
        assertThatThrownBy(() -> asks(number, "")).hasMessageContaining("refused.not-sent");
    }

    @Test
    void whoIsNoPartyIsRefused() {
        CaseNumber number = applied();
        assertThatThrownBy(() -> registers(number, Asker.NO_PARTY, ""))
                .isInstanceOf(TaskRefused.class)
                .hasMessageContaining("refused.no-party");
        var other = ExampleActors.in(beans).citizen("660404-4187", "Bo Eksempel");
        assertThatThrownBy(
                        () -> {
                            try (var scope = Scopes.open(other)) {
                                access.ask(other, number, "");
                            }
                        })
                .isInstanceOf(NotAParty.class);
        assertThat(views(number)).isEmpty();
    }

    @Test
    void anotherAdministrationKnowsOfNothing() {
        CaseNumber number = applied();
        var stranger =
                ExampleActors.in(beans)
                        .caseworker(Administration.CULTURE_AND_LEISURE, "Borgerservice");
        try (var scope = Scopes.open(stranger)) {
            assertThatThrownBy(() -> desk.look(stranger, number))
                    .isInstanceOf(NotFoundForYou.class);
        }
    }

    private CaseNumber applied() {
        CaseNumber number = citizen.apply(ExampleAnswers.urgent());
        employee.awaitTask(number, "assessApplication");
        return number;
    }

    private Document uploads(CaseNumber number, String name) {
        Document stored =
                new ExampleUploads(documents, citizen.acting(), citizen.view(number).id())
                        .store(name, ExampleFiles.pdf());
        await("it is scanned")
                .atMost(SOON)
                .until(
                        () ->
                                Scopes.asSystem(() -> documents.of(stored.applicationId())).stream()
                                        .anyMatch(
                                                each ->
                                                        each.id().equals(stored.id())
                                                                && each.opens()));
        return stored;
    }

    private void scanned(UUID file, String state) {
        Scopes.asSystem(
                () ->
                        inTransaction.execute(
                                tx ->
                                        sql.sql("update document set state = ? where id = ?")
                                                .params(state, file)
                                                .update()));
    }

    private boolean asks(CaseNumber number, String words) {
        return Scopes.as(citizen.acting(), () -> access.ask(citizen.acting(), number, words));
    }

    private void withdraws(CaseNumber number) {
        try (var scope = Scopes.open(citizen.acting())) {
            access.withdraw(citizen.acting(), number);
        }
    }

    private boolean registers(CaseNumber number, Asker asker, String words) {
        ActingContext acting = employee.acting();
        LocalDate today = desk.today();
        return Scopes.as(acting, () -> desk.register(acting, number, asker, today, words));
    }

    private void note(CaseNumber number, About about, String words) {
        try (var scope = Scopes.open(colleague.acting())) {
            notes.write(colleague.acting(), number.value(), UUID.randomUUID(), about, words);
        }
    }

    private FileDesk.Look desk(CaseNumber number) {
        return Scopes.as(employee.acting(), () -> desk.look(employee.acting(), number));
    }

    private Set<String> named(CaseNumber number, Predicate<FilePart> which) {
        Set<String> names =
                Set.copyOf(
                        desk(number).parts().stream()
                                .filter(which)
                                .map(FilePart::name)
                                .distinct()
                                .toList());
        assertThat(names).isNotEmpty();
        return names;
    }

    private void exempts(CaseNumber number, Predicate<FilePart> which, Ground ground) {
        marks(number, named(number, which), new Saying(ground, "Der er grund til det.", "", false));
    }

    private void marks(CaseNumber number, Set<String> names, Saying saying) {
        try (var scope = Scopes.open(employee.acting())) {
            marking.mark(employee.acting(), number, names, saying);
        }
    }

    private void lifts(CaseNumber number) {
        Set<String> names = named(number, FilePart::isWithheld);
        try (var scope = Scopes.open(employee.acting())) {
            marking.lift(employee.acting(), number, names, "Grunden er væk.");
        }
    }

    private void considers(CaseNumber number) {
        employee.complete(employee.awaitTask(number, "considerFile"), SEEN);
    }

    private void decides(CaseNumber number, Answers answers) {
        employee.complete(employee.awaitTask(number, "decideFileAccess"), answers);
    }

    private void assertRefused(CaseNumber number, Answers answers, String why) {
        assertThatThrownBy(() -> decides(number, answers))
                .isInstanceOf(TaskRefused.class)
                .hasMessageContaining(why);
    }

    private List<View> views(CaseNumber number) {
        return Scopes.as(citizen.acting(), () -> access.of(citizen.acting(), number)).requests();
    }

    private View given(CaseNumber number) {
        await("the answer is sent")
                .atMost(SOON)
                .until(() -> views(number).get(0).stage() == Stage.GIVEN);
        return views(number).get(0);
    }

    /** As the citizen opens it. */
    private byte[] extract(View given) throws IOException {
        ActingContext acting = citizen.acting();
        UUID file = Objects.requireNonNull(given.extractId());
        try (var scope = Scopes.open(acting);
                var content = documents.open(acting, file).content()) {
            return content.readAllBytes();
        }
    }

    private byte[] receipt(CaseNumber number) {
        return Scopes.as(
                citizen.acting(),
                () ->
                        receipts.pdf(
                                citizen.acting(),
                                number,
                                CitizenForms.Task.APPLICATION,
                                Locale.forLanguageTag("da")));
    }

    private static String raw(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private List<String> letterTitles(CaseNumber number) {
        UUID id = citizen.view(number).id();
        return Scopes.as(citizen.acting(), () -> letters.of(citizen.acting(), id)).stream()
                .map(letter -> letter.title())
                .toList();
    }

    private List<String> happened(CaseNumber number) {
        return citizen.view(number).story().stream().map(ApplicationSummary.Step::what).toList();
    }

    private List<String> openOn(CaseNumber number) {
        return citizen.view(number).open().stream().map(WorkItem::activity).toList();
    }

    private org.springframework.test.web.servlet.ResultActions page(String path) throws Exception {
        return web.perform(get(path).with(SignedInAs.actor(citizen.acting())));
    }
}
