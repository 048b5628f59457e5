package dk.medvind.applications.fileaccess;

import dk.medvind.applications.CaseFile;
import dk.medvind.applications.CaseFile.Subject;
import dk.medvind.applications.CaseNumber;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody waits to see the file: stands above every task of the case, because its decision waits
 * until they have (forvaltningsloven § 17).
 */
@Component
class OpenFileAccessPanel implements CasePanel {

    private final CaseFile files;
    private final FileAccessRows requests;
    private final FileDesk desk;

    OpenFileAccessPanel(CaseFile files, FileAccessRows requests, FileDesk desk) {
        this.files = files;
        this.requests = requests;
        this.desk = desk;
    }

    @Override
    public int order() {
        return -8;
    }

    @Override
    public String fragment() {
        return "applications/access/panel :: open";
    }

    @Override
    @Transactional
    public @Nullable Object model(ActingContext acting, CaseEntry entry) {
        Subject subject = files.get(acting, Action.HANDLE, new CaseNumber(entry.caseNumber()));
        return requests.open(subject).filter(FileAccessRequest::isUndecided).isPresent()
                ? desk.lookAt(acting, subject)
                : null;
    }
}
