package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.LinesPanel.PaperRow;
import dk.medvind.applications.LinesPanel.View;
import dk.medvind.applications.Papers.Paper;
import dk.medvind.casework.CasePage;
import dk.medvind.documents.Document;
import dk.medvind.documents.Documents;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.documents.Upload;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Scopes;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One application with several lines: each with its section of law, its hints and its papers. */
@OnMedvindWithOutsideSystems
class SeveralNeedsTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    @Autowired BeanFactory beans;
    @Autowired Papers papers;
    @Autowired Guidance guidance;
    @Autowired Documents documents;
    @Autowired Supplements supplements;
    @Autowired CaseWords words;
    @Autowired CasePage casePage;
    @Autowired ApplicationRows rows;
    @Autowired ApplicationLines lines;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transactions;

    private ExampleActors actors;
    private CitizenAtWork citizen;

    @BeforeEach
    void logIn() {
        actors = ExampleActors.in(beans);
        citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
    }

    @Test
    void linesAreKeptAsTheyWereSent() {
        CaseNumber number = citizen.apply(ExampleAnswers.glassesMedicineAndMore());

        List<ApplicationLine> kept = lines(number);
        assertThat(kept)
                .extracting(ApplicationLine::need)
                .isEqualTo(Need.in(ExampleAnswers.glassesMedicineAndMore()));
        assertThat(kept)
                .extracting(ApplicationLine::section)
                .containsExactly("AKL_82", "AKL_82", "AKL_82");
        assertThat(kept.get(1).papers())
                .extracting(ApplicationLine.Paper::code)
                .containsExactly("INVOICE", "MEDICINE_LIST_12M", "PRESCRIPTION");
    }

    @Test
    void whoAppliesForOneThingHasOneLine() {
        CaseNumber number =
                citizen.apply(ExampleAnswers.glasses().with("subType", "CONTACT_WITH_CHILD"));

        assertThat(lines(number))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.need().number()).isEqualTo(1);
                            assertThat(line.section()).isEqualTo("AKL_83");
                        });
    }

    @Test
    void nobodyElseSeesTheLinesAndNobodyReadsTheWords() {
        CaseNumber number = citizen.apply(ExampleAnswers.glassesMedicineAndMore());
        ActingContext stranger = actors.citizen("660404-4187", "Bo Eksempel");
        ActingContext elsewhere =
                actors.caseworker(Administration.CULTURE_AND_LEISURE, "Sundhedskort");
        ActingContext caseworker = actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne");

        assertThat(stored(citizen.acting(), number)).hasSize(3);
        assertThat(stored(caseworker, number)).hasSize(3);
        assertThat(stored(stranger, number)).isEmpty();
        assertThat(stored(elsewhere, number)).isEmpty();
        assertThat(stored(citizen.acting(), number))
                .allSatisfy(
                        content ->
                                assertThat(new String(content, StandardCharsets.ISO_8859_1))
                                        .doesNotContain("epilepsi", "300", "Apotek"));
    }

    @Test
    void eachLineLacksItsOwnPapers() {
        CaseNumber number = written(ExampleAnswers.glassesMedicineAndMore());

        assertThat(lacking(number))
                .containsExactly(
                        "BANK_3M",
                        "PRICE_QUOTE",
                        "INVOICE-2",
                        "MEDICINE_LIST_12M-2",
                        "PRESCRIPTION-2",
                        "PRICE_QUOTE-3");
    }

    @Test
    void aPaperForOneLineDoesNotStandForAnother() {
        CaseNumber number = citizen.begin();
        String quote = upload(number, "PRICE_QUOTE");
        citizen.write(
                number,
                Task.APPLICATION,
                ExampleAnswers.glassesMedicineAndMore()
                        .with("moreNeeds[1].filePriceQuote", List.of(quote)));

        assertThat(lacking(number)).contains("PRICE_QUOTE").doesNotContain("PRICE_QUOTE-3");
        citizen.send(number, Task.APPLICATION);
        assertThat(lines(number).get(2).papers())
                .containsExactly(new ApplicationLine.Paper("PRICE_QUOTE", List.of(quote)));
        assertThat(lines(number).get(0).papers())
                .containsExactly(new ApplicationLine.Paper("PRICE_QUOTE", List.of()));
    }

    @Test
    void eachLineHasHintsOfItsOwn() {
        CaseNumber number =
                written(
                        ExampleAnswers.glassesMedicineAndMore()
                                .with("moreNeeds[1].subType", "DENTAL")
                                .with("moreNeeds[1].amount", new BigDecimal("12000")));
        OpenForm open = citizen.open(number, Task.APPLICATION);

        List<Hint> hints =
                Scopes.as(
                        citizen.acting(),
                        () -> guidance.atTheEnd(citizen.acting(), open, Task.APPLICATION));
        assertThat(hints)
                .containsExactlyInAnyOrder(
                        new Hint(
                                "W_ALREADY_PAID",
                                Hint.Outlook.UNLIKELY,
                                "moreNeeds[0].alreadyPaid",
                                new LineName(2, 3, "MEDICINE")),
                        new Hint(
                                "W_DENTAL_OVER_10000_PREAPPROVAL",
                                Hint.Outlook.UNSURE,
                                "moreNeeds[1].amount",
                                new LineName(3, 3, "DENTAL")));
    }

    @Test
    void aHintAboutALineIsSaidAtItsPage() {
        CaseNumber number = written(ExampleAnswers.glassesMedicineAndMore());
        OpenForm open = citizen.open(number, Task.APPLICATION);
        var page =
                open.form().pages(open.answers()).stream()
                        .filter(
                                each ->
                                        each.fields().stream()
                                                .anyMatch(
                                                        field ->
                                                                field.key()
                                                                        .startsWith("moreNeeds")))
                        .findFirst()
                        .orElseThrow();

        assertThat(
                        Scopes.as(
                                citizen.acting(),
                                () ->
                                        guidance.at(
                                                citizen.acting(),
                                                open,
                                                Task.APPLICATION,
                                                page,
                                                open.answers())))
                .extracting(Hint::code)
                .containsExactly("W_ALREADY_PAID");
    }

    @Test
    void whatWasSaidOfAPaperGoesWithItsLine() {
        Answers three = ExampleAnswers.glassesMedicineAndMore();
        CaseNumber number = written(three);
        say(number, "PRICE_QUOTE", "CANNOT");
        say(number, "PRICE_QUOTE-3", "CANNOT");

        citizen.write(
                number,
                Task.APPLICATION,
                ExampleAnswers.glasses()
                        .with("moreNeeds", BigDecimal.ONE)
                        .with("moreNeeds[0].subType", "GLASSES")
                        .with("moreNeeds[0].description", "Solbriller med styrke")
                        .with("moreNeeds[0].alreadyPaid", "NO"));
        citizen.write(number, Task.APPLICATION, three);

        assertThat(said(number, "PRICE_QUOTE")).isTrue();
        assertThat(said(number, "PRICE_QUOTE-3")).isFalse();
    }

    @Test
    void theLetterAsksForThePapersOfEachLine() {
        CaseNumber number = written(ExampleAnswers.glassesMedicineAndMore());
        say(number, "PRESCRIPTION-2", "OTHER");
        citizen.send(number, Task.APPLICATION);
        await("the citizen is asked for papers")
                .atMost(SOON)
                .until(() -> citizen.view(number).waitsFor("provideSupplement"));

        List<String> asked =
                system(
                        number,
                        subject ->
                                words.documents(subject, supplements.current(subject).documents()));
        assertThat(asked)
                .containsExactly(
                        "Kontoudtog for tre måneder",
                        "Tilbud eller pris",
                        "Regning (udgift 2: medicin)",
                        "Liste fra apoteket for et år (udgift 2: medicin)",
                        "Tilbud eller pris (udgift 3: briller)");
        Map<String, Object> letter = system(number, words::about);
        assertThat(letter).containsEntry("subject", "hjælp til briller og medicin");
    }

    @Test
    void theCaseworkerSeesTheLinesTheirPapersAndTheSum() {
        CaseNumber number = citizen.begin();
        String bill = upload(number, "INVOICE");
        citizen.write(
                number,
                Task.APPLICATION,
                ExampleAnswers.glassesMedicineAndMore()
                        .with("moreNeeds[0].fileInvoice", List.of(bill)));
        say(number, "PRESCRIPTION-2", "OTHER");
        citizen.send(number, Task.APPLICATION);

        View view = panel(number);
        assertThat(view.sum()).isEqualByComparingTo("2100.50");
        assertThat(view.unknown()).isEqualTo(1);
        List<PaperRow> medicine = view.lines().get(1).papers();
        assertThat(medicine)
                .extracting(PaperRow::code)
                .containsExactly("INVOICE", "MEDICINE_LIST_12M", "PRESCRIPTION");
        assertThat(medicine.get(0).files()).extracting(Document::fileName).containsExactly("a.pdf");
        assertThat(medicine).extracting(PaperRow::how).containsExactly(null, null, "OTHER");
    }

    private View panel(CaseNumber number) {
        ActingContext caseworker = actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne");
        return Scopes.as(caseworker, () -> casePage.open(caseworker, number.value()))
                .panels()
                .stream()
                .map(CasePage.Shown::model)
                .filter(View.class::isInstance)
                .map(View.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private CaseNumber written(Answers answers) {
        CaseNumber number = citizen.begin();
        citizen.write(number, Task.APPLICATION, answers);
        return number;
    }

    private String upload(CaseNumber number, String code) {
        OpenForm open = citizen.open(number, Task.APPLICATION);
        byte[] pdf = ExampleFiles.pdf();
        return Scopes.as(
                citizen.acting(),
                () ->
                        documents
                                .store(
                                        citizen.acting(),
                                        open.applicationId(),
                                        new Upload(
                                                "a.pdf", new ByteArrayInputStream(pdf), pdf.length),
                                        code)
                                .id()
                                .toString());
    }

    private List<String> lacking(CaseNumber number) {
        OpenForm open = citizen.open(number, Task.APPLICATION);
        return Scopes.as(
                citizen.acting(),
                () -> papers.lacking(citizen.acting(), open).stream().map(Paper::name).toList());
    }

    private void say(CaseNumber number, String paper, String how) {
        OpenForm open = citizen.open(number, Task.APPLICATION);
        try (var scope = Scopes.open(citizen.acting())) {
            papers.save(
                    citizen.acting(),
                    open,
                    papers.lacking(citizen.acting(), open, paper),
                    Answers.of(Map.of("how", how, "who", "Apoteket")));
        }
    }

    private boolean said(CaseNumber number, String paper) {
        OpenForm open = citizen.open(number, Task.APPLICATION);
        return Scopes.as(citizen.acting(), () -> papers.lacking(citizen.acting(), open, paper))
                .answered();
    }

    private List<ApplicationLine> lines(CaseNumber number) {
        return system(number, lines::of);
    }

    private <T> T system(CaseNumber number, Function<Application, T> look) {
        return Scopes.asSystem(
                () ->
                        transactions.execute(
                                status ->
                                        look.apply(
                                                rows.get(
                                                        ActingContext.system(),
                                                        Action.HANDLE,
                                                        number))));
    }

    /** The sealed contents that row security lets them have. */
    private List<byte[]> stored(ActingContext acting, CaseNumber number) {
        var application = system(number, Application::id);
        return Scopes.as(
                acting,
                () ->
                        transactions.execute(
                                status ->
                                        sql.sql(
                                                        "select content from application_line where application_id = ?")
                                                .param(application)
                                                .query(byte[].class)
                                                .list()));
    }
}
