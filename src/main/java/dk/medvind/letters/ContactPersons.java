package dk.medvind.letters;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom citizens may ask for by name. */
@Component
public class ContactPersons {

    private final LetterTable table;
    private final Letterhead letterhead;

    ContactPersons(LetterTable table, Letterhead letterhead) {
        this.table = table;
        this.letterhead = letterhead;
    }

    /** The case's contact person; empty if there is none or the team's people are not named. */
    @Transactional(readOnly = true)
    public Optional<String> of(UUID applicationId) {
        LetterTable.Subject subject = table.subject(applicationId);
        return Optional.ofNullable(subject.contact())
                .filter(name -> letterhead.names(subject.team()));
    }
}
