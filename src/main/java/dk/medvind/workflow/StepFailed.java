package dk.medvind.workflow;

/**
 * A step failed. Tells step, case, kinds of failure and where in the code; never their messages.
 */
public class StepFailed extends RuntimeException {

    StepFailed(String activityId, String caseNumber, Throwable failure) {
        super("Step " + activityId + " of case " + caseNumber + " failed: " + kindsOf(failure));
        setStackTrace(failure.getStackTrace());
    }

    StepFailed(Throwable failure) {
        super("Failed: " + kindsOf(failure));
        setStackTrace(failure.getStackTrace());
    }

    /** The kinds of failure from the outermost to its first cause. */
    static String kindsOf(Throwable failure) {
        var kinds = new StringBuilder(failure.getClass().getSimpleName());
        var cause = failure.getCause();
        for (int depth = 0; cause != null && depth < 5; depth++) {
            kinds.append(" < ").append(cause.getClass().getSimpleName());
            cause = cause.getCause();
        }
        return kinds.toString();
    }
}
