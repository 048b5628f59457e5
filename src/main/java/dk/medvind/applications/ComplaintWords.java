package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.identity.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was said in a complaint and to it, read from the dossier where it stands sealed. */
@Component
class ComplaintWords {

    private final Dossier dossier;
    private final SentForms sentForms;
    private final CaseWords words;

    ComplaintWords(Dossier dossier, SentForms sentForms, CaseWords words) {
        this.dossier = dossier;
        this.sentForms = sentForms;
        this.words = words;
    }

    /**
     * A complaint that an employee has written down.
     *
     * @param by who complains for the citizen and by what right, in words; null for the citizen
     */
    record Registered(int number, Channel met, String words, @Nullable String by) {

        @Override
        public String toString() {
            return "Registered[" + number + ", " + met + "]";
        }
    }

    /**
     * Somebody complained who is no party; nothing came of it but this.
     *
     * @param who as they said it
     * @param reason why they are no party
     */
    record Turned(Channel met, String who, String reason) {

        @Override
        public String toString() {
            return "Turned[" + met + "]";
        }
    }

    /**
     * A reassessment as it was made.
     *
     * @param reasons why the decision stands, or why it does not
     * @param ownDecision why somebody looked again at their own decision; null if it was another's
     */
    record Made(int number, Reassessed outcome, String reasons, @Nullable String ownDecision) {

        @Override
        public String toString() {
            return "Made[" + number + ", " + outcome + "]";
        }
    }

    /** What an employee wrote down of this complaint; empty if the citizen wrote it. */
    Optional<Registered> registered(Application subject, Complaint complaint) {
        return dossier.all(subject, Kind.COMPLAINT_REGISTERED, Registered.class).stream()
                .filter(each -> each.number() == complaint.number())
                .findFirst();
    }

    /** Why the decision stands or was changed; empty before anybody looked. */
    String reasons(Application subject, Complaint complaint) {
        return made(subject, complaint).map(Made::reasons).orElse("");
    }

    Optional<Made> made(Application subject, Complaint complaint) {
        return dossier.all(subject, Kind.COMPLAINT_REASSESSED, Made.class).stream()
                .filter(each -> each.number() == complaint.number())
                .findFirst();
    }

    /** The complaint as a letter repeats it: sections with rows of a label and lines. */
    List<Map<String, @Nullable Object>> inLetter(Application subject, Complaint complaint) {
        return registered(subject, complaint).map(this::section).orElseGet(() -> written(subject));
    }

    private List<Map<String, @Nullable Object>> section(Registered registered) {
        var rows = new ArrayList<Map<String, Object>>();
        if (registered.by() != null) {
            rows.add(row("applications.complaint.by", registered.by()));
        }
        rows.add(row("applications.complaint.words", registered.words()));
        var section = new HashMap<String, @Nullable Object>();
        section.put("title", null);
        section.put("rows", rows);
        return List.of(section);
    }

    private Map<String, Object> row(String label, String text) {
        return Map.of("label", words.word(label), "lines", text.lines().toList());
    }

    private List<Map<String, @Nullable Object>> written(Application subject) {
        return sentForms.of(subject).stream()
                .filter(sent -> sent.task() == Task.COMPLAINT)
                .findFirst()
                .map(sent -> sentForms.inFull(subject, sent, CaseWords.DANISH))
                .orElse(List.of());
    }
}
