package dk.medvind.workflow;

/** No release, or not the one asked for, holds the decision. */
public class NoSuchDecision extends RuntimeException {

    NoSuchDecision(String decisionKey) {
        super("There is no decision " + decisionKey);
    }
}
