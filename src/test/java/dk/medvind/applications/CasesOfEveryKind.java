package dk.medvind.applications;

import dk.medvind.ExampleActors;
import dk.medvind.ExampleDelivery;
import dk.medvind.access.Subject;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.casework.BreakGlass;
import dk.medvind.casework.GlassReason;
import dk.medvind.casework.HelpDesk;
import dk.medvind.casework.SpokenCodes;
import dk.medvind.documents.Documents;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Channel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Scopes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Real cases to knock at: sent, not sent, over, of somebody protected, and of another
 * administration. Each has work, a letter, and whatever else an address can name.
 */
public final class CasesOfEveryKind {

    private static final String ANE = "641184-0121";
    private static final String PROTECTED = "770579-0153";
    private static final String BO = "830691-0184";

    private static final AtomicInteger NOBODYS = new AtomicInteger(900_000);

    private final BeanFactory beans;
    private final CitizenAtWork ane;
    private final CitizenAtWork somebodyProtected;
    private final CitizenAtWork bo;
    private final CaseworkerAtWork social;
    private final CaseworkerAtWork culture;

    private CasesOfEveryKind(BeanFactory beans) {
        this.beans = beans;
        var actors = ExampleActors.in(beans);
        ane = CitizenAtWork.in(beans, actors.citizen(ANE, "Anders Holm Kristensen"));
        somebodyProtected = CitizenAtWork.in(beans, actors.citizen(PROTECTED, "Hemmelig Person"));
        bo = CitizenAtWork.in(beans, actors.citizen(BO, "Maria Lund Sørensen"));
        social =
                CaseworkerAtWork.in(
                        beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
        culture =
                CaseworkerAtWork.in(
                        beans,
                        actors.caseworker(Administration.CULTURE_AND_LEISURE, "Sundhedskort"));
    }

    public static CasesOfEveryKind in(BeanFactory beans) {
        return new CasesOfEveryKind(beans);
    }

    /** The citizen whose cases most of them are. */
    public ActingContext citizen() {
        return ane.acting();
    }

    /** The caseworker whose team has the citizen's cases. */
    public ActingContext caseworker() {
        return social.acting();
    }

    /** The caseworker of the other administration. */
    public ActingContext elsewhere() {
        return culture.acting();
    }

    /** A case that was sent and is being assessed; with help asked for and words for the phone. */
    public Subject sent() {
        CaseNumber number = ane.apply(ExampleAnswers.urgent());
        Subject sent = inWork(number, ane, social);
        return sent.with("registered", registered(social, ApplicationType.SINGLE_BENEFIT, ANE))
                .with("unidentified", unidentified(social, ApplicationType.SINGLE_BENEFIT))
                .with("delivery", delivered(ExampleDelivery.machine()));
    }

    public Subject draft() {
        CaseNumber number = ane.begin();
        ane.write(number, Task.APPLICATION, ExampleAnswers.glasses());
        return new Subject()
                .with("case", number)
                .with("document", letter(number))
                .with("paper", paper(number));
    }

    /** Withdrawn while a caseworker had work with it. */
    public Subject closed() {
        CaseNumber number = ane.apply(ExampleAnswers.urgent());
        UUID task = social.awaitTask(number, "assessApplication").id();
        ane.withdraw(number);
        return new Subject()
                .with("case", number)
                .with("task", task)
                .with("document", letter(number))
                .with("paper", paper(number))
                .with("registered", number);
    }

    public Subject ofSomebodyProtected() {
        CaseNumber number = somebodyProtected.apply(ExampleAnswers.urgent());
        return inWork(number, somebodyProtected, social)
                .with("registered", registered(social, ApplicationType.SINGLE_BENEFIT, PROTECTED));
    }

    /** Of another team of the same administration; nobody here may look further than its status. */
    public Subject ofAnotherTeam() {
        CaseNumber number = bo.begin(ApplicationType.LOST_EARNINGS);
        return Scopes.asSystem(
                () ->
                        beans.getBean(TransactionTemplate.class)
                                .execute(
                                        status -> {
                                            var sql = beans.getBean(JdbcClient.class);
                                            sql.sql(
                                                            "update application set state = 'SUBMITTED', received_at = now() where case_number = ?")
                                                    .param(number.value())
                                                    .update();
                                            return new Subject()
                                                    .with("case", number)
                                                    .with("document", letter(number))
                                                    .with("paper", paper(number))
                                                    .with("registered", number)
                                                    .with("unidentified", number);
                                        }));
    }

    /** A caseworker of another team for whom this case was opened, as the page does it. */
    public ActingContext throughTheGlass(Subject subject) {
        ActingContext beside =
                ExampleActors.in(beans).caseworker(Administration.SOCIAL, "Borgercenter Handicap");
        String number = subject.value("case").orElseThrow();
        try (var scope = Scopes.open(beside)) {
            beans.getBean(BreakGlass.class)
                    .open(
                            beside,
                            number,
                            GlassReason.CITIZEN_HERE,
                            "Borgeren står her og spørger til sin sag");
        }
        subject.with("glass", glass(number));
        return beside;
    }

    private UUID glass(String number) {
        return Scopes.asSystem(
                () ->
                        beans.getBean(TransactionTemplate.class)
                                .execute(
                                        status ->
                                                beans.getBean(JdbcClient.class)
                                                        .sql(
                                                                "select admission_id from broken_glass where case_number = ?")
                                                        .param(number)
                                                        .query(UUID.class)
                                                        .single()));
    }

    /** Another citizen's, at the other administration. */
    public Subject foreign() {
        Answers closedDoctor = HealthCardAnswers.changeOfDoctor(HealthCardAnswers.CLOSED);
        CaseNumber number = bo.apply(ApplicationType.HEALTH_CARD, closedDoctor);
        return inWork(number, bo, culture)
                .with("registered", registered(culture, ApplicationType.HEALTH_CARD, BO))
                .with("unidentified", unidentified(culture, ApplicationType.HEALTH_CARD))
                .with("delivery", delivered(ExampleDelivery.machine(UUID.randomUUID())));
    }

    /** Nothing of this exists. */
    public static Subject unknown() {
        CaseNumber nobodys = CaseNumber.of(2026, NOBODYS.incrementAndGet());
        return new Subject()
                .with("case", nobodys)
                .with("registered", nobodys)
                .with("unidentified", nobodys)
                .with("delivery", nobodys)
                .with("task", UUID.randomUUID())
                .with("help", UUID.randomUUID())
                .with("document", UUID.randomUUID())
                .with("paper", UUID.randomUUID())
                .with("glass", UUID.randomUUID())
                .with("absence", UUID.randomUUID())
                .with("view", UUID.randomUUID())
                .with("snippet", UUID.randomUUID())
                .with("words", "abe abe abe");
    }

    private Subject inWork(CaseNumber number, CitizenAtWork citizen, CaseworkerAtWork caseworker) {
        Subject subject =
                new Subject()
                        .with("case", number)
                        .with("task", caseworker.awaitTask(number, "assessApplication").id())
                        .with("document", letter(number))
                        .with("paper", paper(number));
        try (var scope = Scopes.open(citizen.acting())) {
            beans.getBean(HelpDesk.class).ask(citizen.acting(), number.value(), null);
            var codes = beans.getBean(SpokenCodes.class);
            codes.make(citizen.acting(), number.value());
            subject.with(
                    "words", codes.live(citizen.acting(), number.value()).orElseThrow().words());
        }
        return subject.with("help", caseworker.awaitTask(number, "helpCitizen").id());
    }

    /** A letter opens at once; a file of the citizen's would wait for the virus scanner. */
    private UUID letter(CaseNumber number) {
        return Scopes.asSystem(
                () ->
                        beans.getBean(Documents.class)
                                .keepLetter(
                                        ActingContext.system(),
                                        application(number),
                                        "Brev.pdf",
                                        ExampleFiles.pdf())
                                .id());
    }

    /** A file that was sent in and that the scanner has passed. */
    private UUID paper(CaseNumber number) {
        UUID id = letter(number);
        return Scopes.asSystem(
                () ->
                        beans.getBean(TransactionTemplate.class)
                                .execute(
                                        status -> {
                                            beans.getBean(JdbcClient.class)
                                                    .sql(
                                                            "update document set origin = 'UPLOAD' where id = ?")
                                                    .param(id)
                                                    .update();
                                            return id;
                                        }));
    }

    private UUID application(CaseNumber number) {
        return beans.getBean(TransactionTemplate.class)
                .execute(
                        status ->
                                beans.getBean(JdbcClient.class)
                                        .sql("select id from application where case_number = ?")
                                        .param(number.value())
                                        .query(UUID.class)
                                        .single());
    }

    private CaseNumber registered(CaseworkerAtWork employee, ApplicationType type, String cpr) {
        var lookUp = beans.getBean(CitizenLookUp.class);
        var acting = employee.acting();
        return Scopes.as(
                acting,
                () -> {
                    var found = lookUp.find(acting, CprNumber.parse(cpr)).orElseThrow();
                    return beans.getBean(Registrations.class)
                            .register(acting, phone(type), found.sought(), "Ringede");
                });
    }

    private CaseNumber unidentified(CaseworkerAtWork employee, ApplicationType type) {
        var registrations = beans.getBean(Registrations.class);
        var acting = employee.acting();
        return Scopes.as(
                acting,
                () ->
                        registrations.register(
                                acting, phone(type), registrations.setAside(), "", "Grøn jakke"));
    }

    private Registration phone(ApplicationType type) {
        var asked = beans.getBean(Clock.class).instant().minus(Duration.ofHours(2));
        return new Registration(type, Channel.PHONE, asked);
    }

    private CaseNumber delivered(ActingContext machine) {
        var delivery =
                new Delivery(
                        ApplicationType.SINGLE_BENEFIT,
                        CprNumber.parse(ANE),
                        "Anders Holm Kristensen",
                        ExampleAnswers.glasses());
        return Scopes.as(
                machine,
                () ->
                        beans.getBean(Intake.class)
                                .take(machine, UUID.randomUUID().toString(), delivery));
    }
}
