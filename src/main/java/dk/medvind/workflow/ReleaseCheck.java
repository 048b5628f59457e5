package dk.medvind.workflow;

/** Looks at every file of a release before the engine gets it; any number of beans. */
@FunctionalInterface
public interface ReleaseCheck {

    /**
     * Checks one file.
     *
     * @param resource its name in the release, such as {@code forms/single-benefit/apply.form}
     * @throws ReleaseRefused if it must not be deployed
     */
    void check(String resource, byte[] content);
}
