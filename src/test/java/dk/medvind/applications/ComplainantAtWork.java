package dk.medvind.applications;

import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Complaints.Overview;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Scopes;
import dk.medvind.letters.Letters;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.BeanFactory;

/**
 * A citizen with a decided case and the employees who look at it, at the doors that the pages use.
 */
record ComplainantAtWork(
        BeanFactory beans,
        CitizenAtWork citizen,
        CaseworkerAtWork decider,
        CaseworkerAtWork colleague,
        Complaints complaints) {

    static final Duration SOON = Duration.ofMinutes(1);

    static ComplainantAtWork in(BeanFactory beans) {
        var actors = ExampleActors.in(beans);
        return new ComplainantAtWork(
                beans,
                CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel")),
                caseworker(beans, actors),
                caseworker(beans, actors),
                beans.getBean(Complaints.class));
    }

    private static CaseworkerAtWork caseworker(BeanFactory beans, ExampleActors actors) {
        return CaseworkerAtWork.in(
                beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
    }

    /** A case that was refused, with the letter sent. */
    CaseNumber refused() {
        return decided(refusal());
    }

    static Answers refusal() {
        return ExampleAnswers.refused("Udgiften kan vente.");
    }

    /** A case with this decision, with the letter sent. */
    CaseNumber decided(Answers decision) {
        CaseNumber number = citizen.apply(ExampleAnswers.urgent());
        decider.complete(decider.awaitTask(number, "assessApplication"), decision);
        until(
                "the decision is sent",
                () -> happened(number).containsAll(List.of("DOMUS_INFORMED", "NOTIFIED")));
        return number;
    }

    /** The citizen writes a complaint and sends it. */
    void complains(CaseNumber number, String words) {
        begins(number);
        citizen.write(number, Task.COMPLAINT, written(words));
        citizen.send(number, Task.COMPLAINT);
    }

    void begins(CaseNumber number) {
        try (var scope = Scopes.open(citizen.acting())) {
            complaints.begin(citizen.acting(), number);
        }
    }

    void withdraws(CaseNumber number) {
        try (var scope = Scopes.open(citizen.acting())) {
            complaints.withdraw(citizen.acting(), number);
        }
    }

    Overview overview(CaseNumber number) {
        return Scopes.as(citizen.acting(), () -> complaints.of(citizen.acting(), number));
    }

    ComplaintView newest(CaseNumber number) {
        return overview(number).complaints().get(0);
    }

    /** A colleague of the one who decided looks again. */
    void reassesses(CaseNumber number, Map<String, ?> answers) {
        colleague.complete(
                colleague.awaitTask(number, "reassessComplaint"),
                Answers.of(answers).with("reasons", "Vi har set på det hele igen."));
    }

    void does(CaseNumber number, String activity, LocalDate on) {
        colleague.complete(
                colleague.awaitTask(number, activity),
                Answers.of(Map.of("doneOn", on, "doneNote", "Sendt med sikker post.")));
    }

    void rules(CaseNumber number, Ruling ruling, LocalDate on) {
        colleague.complete(
                colleague.awaitTask(number, "receiveRuling"),
                Answers.of(Map.of("ruling", ruling.name(), "ruledOn", on)));
    }

    List<String> letterTitles(CaseNumber number) {
        var letters = beans.getBean(Letters.class);
        var id = citizen.view(number).id();
        return Scopes.as(citizen.acting(), () -> letters.of(citizen.acting(), id)).stream()
                .map(letter -> letter.title())
                .toList();
    }

    List<String> happened(CaseNumber number) {
        return citizen.view(number).story().stream().map(ApplicationSummary.Step::what).toList();
    }

    void until(String what, BooleanSupplier there) {
        await(what).atMost(SOON).pollInterval(Duration.ofMillis(300)).until(there::getAsBoolean);
    }

    static Answers written(String words) {
        return Answers.of(Map.of("disagreement", words, "newInformation", "NO"));
    }

    static Map<String, Object> changed(Reassessed outcome, String amount) {
        return Map.of("reassessment", outcome.name(), "amount", new BigDecimal(amount));
    }
}
