package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.identity.ActingContext;
import dk.medvind.integrations.CallBasis;
import dk.medvind.letters.AuthorityMail;
import dk.medvind.letters.LetterKind;
import dk.medvind.letters.LetterRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gets a complaint to the complaint body with the reassessment and the file (retssikkerhedsloven §
 * 66): by Digital Post where the body has a post box and the file is not too large, otherwise by
 * the hand of an employee, who has the same letter for it.
 */
@Component
class Forwarding {

    private static final String LAW = "retssikkerhedsloven § 66";

    private final AuthorityMail mail;
    private final Dossier dossier;
    private final ComplaintWords said;
    private final CaseWords words;
    private final Deciding deciding;
    private final Deadlines deadlines;
    private final Clock clock;

    Forwarding(
            AuthorityMail mail,
            Dossier dossier,
            ComplaintWords said,
            CaseWords words,
            Deciding deciding,
            Deadlines deadlines,
            Clock clock) {
        this.mail = mail;
        this.dossier = dossier;
        this.said = said;
        this.words = words;
        this.deciding = deciding;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Writes the letter on top, keeps it and finds the way. */
    ForwardWay prepare(Application subject, Complaint complaint) {
        UUID cover =
                mail.write(
                        LetterRequest.of(
                                subject.id(),
                                LetterKind.FORWARDING,
                                subject.type().slug() + "/complaint-forwarding",
                                CaseWords.DANISH,
                                model(subject, complaint)),
                        complaint.body());
        ForwardWay way =
                mail.reaches(complaint.body(), subject.id())
                        ? ForwardWay.DIGITAL_POST
                        : ForwardWay.BY_HAND;
        complaint.prepared(way, cover);
        return way;
    }

    void send(Application subject, Complaint complaint) {
        String number = subject.caseNumber().value();
        mail.send(
                subject.id(),
                complaint.body(),
                Objects.requireNonNull(complaint.coverId()),
                complaint.messageId(),
                new CallBasis(number, LAW, number + ":forwardComplaint:" + complaint.key()));
        gone(subject, complaint);
    }

    /** It is on its way, whoever sent it. */
    void gone(Application subject, Complaint complaint) {
        LocalDate today = Deadlines.dayOf(clock.instant());
        complaint.forwarded(
                today,
                deadlines.ofComplaint(subject.type(), Limit.COMPLAINT_RULING, today),
                clock.instant());
        subject.complaintForwarded();
        dossier.note(subject, Kind.COMPLAINT_FORWARDED, complaint.key(), ActingContext.system());
    }

    private Map<String, @Nullable Object> model(Application subject, Complaint complaint) {
        DecisionMade decision = deciding.decision(subject);
        var model = new HashMap<String, @Nullable Object>(words.about(subject));
        model.put("complainedOn", complaint.receivedOn());
        model.put("late", complaint.isLate());
        model.put("partly", complaint.reassessed() == Reassessed.PARTLY_CHANGED);
        model.put("decidedOn", Deadlines.dayOf(deciding.decidedAt(subject)));
        model.put("legalBasis", words.law(decision.legalBasis()));
        model.put("decisionReasons", decision.reasons());
        model.put("reasons", said.reasons(subject, complaint));
        model.put("complaint", said.inLetter(subject, complaint));
        model.put("registers", registers(subject));
        model.put("papers", mail.contents(subject.id()));
        return model;
    }

    /** What registers told of the citizen; a spouse's values are for this office alone. */
    private List<Map<String, Object>> registers(Application subject) {
        return Stream.of(Kind.HOUSEHOLD, Kind.CHILD, Kind.INCOME, Kind.BENEFITS)
                .flatMap(
                        kind ->
                                dossier.newest(subject, kind, Extract.class).stream()
                                        .map(
                                                extract ->
                                                        Map.<String, Object>of(
                                                                "heading",
                                                                words.word(
                                                                        "applications.panel.register."
                                                                                + kind),
                                                                "lines",
                                                                lines(extract))))
                .toList();
    }

    private List<String> lines(Extract extract) {
        return extract.lines().stream().map(this::line).toList();
    }

    private String line(Extract.Line line) {
        String label = words.word(line.label());
        String value = line.coded() ? words.word(line.label() + "." + line.value()) : line.value();
        return label + (line.detail() == null ? "" : " (" + line.detail() + ")") + ": " + value;
    }
}
