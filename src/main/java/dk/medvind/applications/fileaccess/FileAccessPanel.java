package dk.medvind.applications.fileaccess;

import dk.medvind.applications.CaseFile;
import dk.medvind.applications.CaseFile.Subject;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.fileaccess.FileAccess.View;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who asked to see the file, what became of it, and how much is kept from display. */
@Component
class FileAccessPanel implements CasePanel {

    private final CaseFile files;
    private final FileAccessRows requests;
    private final Marks marks;

    FileAccessPanel(CaseFile files, FileAccessRows requests, Marks marks) {
        this.files = files;
        this.requests = requests;
        this.marks = marks;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String fragment() {
        return "applications/access/panel :: access";
    }

    @Override
    @Transactional
    public Object model(ActingContext acting, CaseEntry entry) {
        Subject subject = files.get(acting, Action.HANDLE, new CaseNumber(entry.caseNumber()));
        return new Shown(
                entry.caseNumber(),
                requests.of(subject).stream().map(FileAccess::view).toList(),
                marks.standing(subject.id()).size());
    }

    /**
     * What is shown.
     *
     * @param marked how many parts are kept from display
     */
    record Shown(String caseNumber, List<View> requests, int marked) {}
}
