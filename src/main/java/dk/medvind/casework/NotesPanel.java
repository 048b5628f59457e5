package dk.medvind.casework;

import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.identity.ActingContext;
import java.util.List;
import org.springframework.stereotype.Component;

/** The notes on the case, and the way to another. */
@Component
class NotesPanel implements CasePanel {

    private final JournalNotes notes;

    NotesPanel(JournalNotes notes) {
        this.notes = notes;
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public String fragment() {
        return "casework/notes :: notes";
    }

    @Override
    public Object model(ActingContext acting, CaseEntry subject) {
        return new Shown(subject.caseNumber(), notes.of(acting, subject.caseNumber()));
    }

    /** What is shown. */
    record Shown(String caseNumber, List<JournalNote> notes) {}
}
