package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.Urgency;
import dk.medvind.forms.Answers;
import dk.medvind.workflow.Decisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enkeltydelser (aktivloven §§ 81-85). Amounts stay here; the process learns only the facts. */
@Component
class SingleBenefitRules implements ApplicationRules {

    private final LineSections sections;
    private final LineAssessment lineAssessment;
    private final LineWords lineWords;
    private final Decisions decisions;
    private final Parameters parameters;
    private final Dossier dossier;

    SingleBenefitRules(
            LineSections sections,
            LineAssessment lineAssessment,
            LineWords lineWords,
            Decisions decisions,
            Parameters parameters,
            Dossier dossier) {
        this.sections = sections;
        this.lineAssessment = lineAssessment;
        this.lineWords = lineWords;
        this.decisions = decisions;
        this.parameters = parameters;
        this.dossier = dossier;
    }

    @Override
    public ApplicationType type() {
        return ApplicationType.SINGLE_BENEFIT;
    }

    @Override
    public String subject(Answers answers) {
        return "applications.subject." + answers.text("subType").orElse("OTHER");
    }

    @Override
    public Optional<Urgency> urgency(Application subject, Answers answers, LocalDate today) {
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("evictionNotice", Given.yesOrNo(answers, "evictionNotice"));
        inputs.put("medicineRunsOut", Given.yesOrNo(answers, "medicineRunsOut"));
        inputs.put(
                "daysToCriticalDate",
                answers.day("criticalDate")
                        .map(day -> ChronoUnit.DAYS.between(today, day))
                        .orElse(null));
        inputs.put("urgentWithinDays", parameters.countOn("urgency.within-days", today));
        return ApplicationRules.urgencyIn(
                decisions.evaluateFor(subject.caseNumber().value(), "urgency", inputs));
    }

    @Override
    public List<ApplicationLine> lines(Application subject, Answers answers, LocalDate today) {
        return Need.in(answers).stream()
                .map(need -> new ApplicationLine(need, sections.of(subject, need), List.of()))
                .toList();
    }

    /** Of a later line only its own papers: those about the whole application are there once. */
    @Override
    public List<NeededPaper> papers(Application subject, Answers answers, LocalDate today) {
        List<Need> needs = Need.in(answers);
        boolean married = isMarried(subject, answers);
        var papers = new ArrayList<NeededPaper>();
        for (Need need : needs) {
            for (var row : requiredDocuments(subject, answers, need, married, today)) {
                boolean ofAll = "APPLICATION".equals(row.get("concerns"));
                if (!ofAll || need.number() == 1) {
                    papers.add(
                            new NeededPaper(
                                    String.valueOf(row.get("document")),
                                    ofAll ? null : need.name(needs.size())));
                }
            }
        }
        return papers;
    }

    private List<Map<String, Object>> requiredDocuments(
            Application subject, Answers answers, Need need, boolean married, LocalDate today) {
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("subType", need.purpose());
        inputs.put("alreadyPaid", need.paid().incurred());
        inputs.put("married", married);
        inputs.put("incomeOutsideRegisters", Given.yesOrNo(answers, "otherIncome"));
        inputs.put("amount", Given.kroner(need.amount()));
        inputs.put("dentalApprovalLimit", dentalApprovalLimit(today));
        return decisions.evaluateFor(subject.caseNumber().value(), "d3-required-documents", inputs);
    }

    @Override
    public List<Hint> hints(Application subject, Answers answers, LocalDate today) {
        List<Need> needs = Need.in(answers);
        boolean married = isMarried(subject, answers);
        return needs.stream()
                .flatMap(
                        need ->
                                hints(subject, answers, need, married, today).stream()
                                        .map(hint -> hint.about(need, needs.size())))
                .distinct()
                .toList();
    }

    private List<Hint> hints(
            Application subject, Answers answers, Need need, boolean married, LocalDate today) {
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("subType", need.purpose());
        inputs.put("alreadyPaid", need.paid().incurred());
        inputs.put("treatmentStarted", Given.yesOrNo(answers, "treatmentStarted"));
        inputs.put("leaseSigned", Given.yesOrNo(answers, "leaseSigned"));
        inputs.put("evictionNotice", Given.yesOrNo(answers, "evictionNotice"));
        inputs.put("otherLawTried", otherLawTried(answers, need));
        inputs.put("amount", Given.kroner(need.amount()));
        inputs.put("dentalApprovalLimit", dentalApprovalLimit(today));
        inputs.put("danmarkTold", danmarkTold(answers));
        inputs.put("rentTold", Given.told(answers, "rent", "hasDebts"));
        MonthlyMoney money = MonthlyMoney.of(answers);
        inputs.put("monthlyCosts", money.costs());
        inputs.put("monthlyIncome", money.income());
        inputs.put("married", married);
        inputs.put("wealth", Given.kroner(answers, "wealthAmount"));
        inputs.put(
                "wealthLimit",
                parameters
                        .valueOn(
                                married
                                        ? "assets.cash-assistance.couple"
                                        : "assets.cash-assistance.single",
                                today)
                        .doubleValue());
        return Hint.of(
                decisions.evaluateFor(
                        subject.caseNumber().value(), "d2-single-benefit-hints", inputs));
    }

    @Override
    public Answers proposal(Application subject) {
        return lineAssessment.proposal(subject);
    }

    @Override
    public Settled settled(Application subject, Answers assessed) {
        if (!LineAssessment.isAnsweredIn(assessed)) {
            return ApplicationRules.super.settled(subject, assessed);
        }
        List<LineDecision> lines = lineAssessment.decided(subject, assessed);
        return new Settled(
                LineAssessment.outcome(lines),
                LineAssessment.section(lines),
                LineAssessment.grant(lines));
    }

    /** The whole at once, as forms of releases without lines tell it. */
    @Override
    public Grant grant(Application subject, Outcome outcome, Answers assessed) {
        if (!outcome.pays()) {
            return Grant.NOTHING;
        }
        BigDecimal amount = assessed.number("grantedAmount").orElse(BigDecimal.ZERO);
        if (amount.signum() <= 0) {
            throw new TaskRefused("applications.assess.no-amount");
        }
        return Grant.of(amount, assessed.text("payTo").orElse("CITIZEN"));
    }

    @Override
    public boolean hearsAfterAssessment() {
        return true;
    }

    @Override
    public Map<String, ? extends @Nullable Object> letterWords(DecisionMade decision) {
        return lineWords.of(decision);
    }

    private double dentalApprovalLimit(LocalDate today) {
        return parameters.valueOn("dental.prior-approval-limit", today).doubleValue();
    }

    /** What another law gives before this one, by what is applied for; null until answered. */
    private static @Nullable Boolean otherLawTried(Answers answers, Need need) {
        List<String> tried = answers.list("optionsTried");
        if (tried.isEmpty() || tried.contains("UNKNOWN")) {
            return null;
        }
        return switch (need.purpose()) {
            case "MEDICINE" -> tried.contains("MEDICINE_SUBSIDY");
            case "DEPOSIT" -> tried.contains("DEPOSIT_LOAN");
            case "RENT_ARREARS" -> tried.contains("HOUSING_BENEFIT");
            default -> null;
        };
    }

    /** Whether we know what "danmark" may pay; null before it was asked. */
    private static @Nullable Boolean danmarkTold(Answers answers) {
        return switch (answers.text("danmarkMember").orElse("")) {
            case "NO" -> true;
            case "YES" -> !answers.text("danmarkGroup").orElse("UNKNOWN").equals("UNKNOWN");
            case "UNKNOWN" -> false;
            default -> Given.told(answers, "danmarkMember", "evictionNotice");
        };
    }

    private boolean isMarried(Application subject, Answers answers) {
        boolean married =
                dossier.newest(subject, Kind.HOUSEHOLD, Extract.class)
                        .map(extract -> extract.figure("married").signum() > 0)
                        .orElse(false);
        String partner = answers.text("partner").orElse("");
        return married || partner.equals("SPOUSE");
    }
}
