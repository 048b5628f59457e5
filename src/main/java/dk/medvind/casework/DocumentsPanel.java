package dk.medvind.casework;

import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.documents.Documents;
import dk.medvind.identity.ActingContext;
import org.springframework.stereotype.Component;

/** The case's files with a status each. */
@Component
class DocumentsPanel implements CasePanel {

    private final Documents documents;

    DocumentsPanel(Documents documents) {
        this.documents = documents;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean isForCitizen() {
        return true;
    }

    @Override
    public String fragment() {
        return "casework/parts :: documents";
    }

    @Override
    public Object model(ActingContext acting, CaseEntry subject) {
        return documents.of(subject.applicationId());
    }

    @Override
    public Object modelForCitizen(ActingContext acting, CaseEntry subject) {
        return documents.forCitizen(subject.applicationId());
    }
}
