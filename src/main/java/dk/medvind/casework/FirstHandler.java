package dk.medvind.casework;

import java.util.Optional;

/** Knows who gets the new work of a case before the team does. */
@FunctionalInterface
public interface FirstHandler {

    /** Somebody of the case's team who is at work today; empty gives it to the team. */
    Optional<Colleague> of(String caseNumber);
}
