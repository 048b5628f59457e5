package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.HealthCardFee.Fee;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.Urgency;
import dk.medvind.forms.Answers;
import dk.medvind.integrations.doctors.Doctor;
import dk.medvind.workflow.Decisions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Health cards and change of doctor (sundhedsloven §§ 12 and 59). */
@Component
class HealthCardRules implements ApplicationRules {

    private final HealthCardFee fees;
    private final HealthCardChoices choices;
    private final Decisions decisions;
    private final Parameters parameters;
    private final Dossier dossier;

    HealthCardRules(
            HealthCardFee fees,
            HealthCardChoices choices,
            Decisions decisions,
            Parameters parameters,
            Dossier dossier) {
        this.fees = fees;
        this.choices = choices;
        this.decisions = decisions;
        this.parameters = parameters;
        this.dossier = dossier;
    }

    @Override
    public ApplicationType type() {
        return ApplicationType.HEALTH_CARD;
    }

    /** Who gets all that was asked for is told by the confirmation of the order. */
    @Override
    public boolean isToldByLetter(DecisionMade decision) {
        return decision.outcome().needsReasons()
                || decision.isOnComplaint()
                || decision.isCorrection();
    }

    @Override
    public String subject(Answers answers) {
        return HealthCardWay.isChangeOfDoctor(answers)
                ? "applications.subject.CHANGE_DOCTOR"
                : "applications.subject.HEALTH_CARD";
    }

    /** Nothing of this cannot wait: a doctor treats people without a card too. */
    @Override
    public Optional<Urgency> urgency(Application subject, Answers answers, LocalDate today) {
        return Optional.empty();
    }

    /** The registers hold all that decides. */
    @Override
    public List<NeededPaper> papers(Application subject, Answers answers, LocalDate today) {
        return List.of();
    }

    @Override
    public List<Hint> hints(Application subject, Answers answers, LocalDate today) {
        Optional<Doctor> doctor = choices.chosen(subject, answers);
        Fee fee = fees.of(subject, answers, today);
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("purpose", answers.text("purpose").orElse(null));
        inputs.put("cardOnItsWay", Given.yesOrNo(answers, "cardOnItsWay"));
        inputs.put("feeDue", fee.isDue());
        inputs.put("doctorOpen", doctor.map(Doctor::open).orElse(null));
        inputs.put("distanceKm", doctor.map(chosen -> chosen.metres() / 1000.0).orElse(null));
        inputs.put("mostKm", parameters.countOn("health-card.doctor-distance-km", today));
        inputs.put(
                "childAge",
                answers.day("childBirthday")
                        .map(born -> born.until(today).getYears())
                        .orElse(null));
        inputs.put("ownChoiceAge", parameters.countOn("health-card.own-choice-age", today));
        return Hint.of(
                decisions.evaluateFor(
                        subject.caseNumber().value(), "d2-health-card-hints", inputs));
    }

    @Override
    public Map<String, Object> given(Application subject, Answers answers, LocalDate today) {
        return choices.of(subject, answers, today);
    }

    @Override
    public Grant grant(Application subject, Outcome outcome, Answers assessed) {
        if (!outcome.pays()) {
            return Grant.NOTHING;
        }
        var terms = new HashMap<String, String>();
        assessed.text("feeDue").ifPresent(fee -> terms.put(HealthCardDecision.FEE, fee));
        assessed.text("doctorNumber")
                .map(String::strip)
                .ifPresent(number -> terms.put(HealthCardDecision.DOCTOR, number));
        assessed.text("cardHolder")
                .ifPresent(holder -> terms.put(HealthCardDecision.HOLDER, holder));
        boolean known =
                "APPLICANT".equals(terms.get(HealthCardDecision.HOLDER))
                        || dossier.newest(subject, Kind.WAY_FOUND, HealthCardFinding.class)
                                .map(finding -> finding.cardHolder() != null)
                                .orElse(false);
        if (!known) {
            throw new TaskRefused("applications.healthcard.no-holder");
        }
        return new Grant(null, null, terms);
    }

    @Override
    public Map<String, ? extends @Nullable Object> letterWords(DecisionMade decision) {
        return Map.of("feeDue", "YES".equals(decision.terms().get(HealthCardDecision.FEE)));
    }
}
