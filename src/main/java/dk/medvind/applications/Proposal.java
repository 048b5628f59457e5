package dk.medvind.applications;

import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that somebody else must approve before it is one.
 *
 * @param number 1 for the first of a case
 * @param answers the author's form as JSON of {@link Answers}, to be shown and to be gone on with
 * @param release the release that form is read from
 * @param author employee who wrote it, who can never approve it
 * @param need why and by whom it is approved, as table D11 said then
 * @param files the citizen's files that the author had before them
 * @param said how often the citizen had answered something until then
 * @param formKey of that form; null for the assessment of the kind of application
 */
record Proposal(
        int number,
        DecisionMade decision,
        String answers,
        String release,
        UUID author,
        String authorName,
        ApprovalNeed need,
        List<UUID> files,
        int said,
        @Nullable String formKey) {

    Proposal {
        files = List.copyOf(files);
    }

    /** The author's form as it was. */
    Answers form() {
        return Answers.fromJson(answers);
    }

    /** Under which its entries stand in the dossier. */
    String key() {
        return "proposal-" + number;
    }

    /**
     * The author's form.
     *
     * @param key null for the assessment of the kind of application
     * @param answers as JSON of {@link Answers}
     */
    record Filled(@Nullable String key, String release, String answers) {

        /** As it was filled in for this work. */
        static Filled in(WorkItem work, Answers answers) {
            return new Filled(
                    WaitingForms.formKey(work), WaitingForms.release(work), answers.toJson());
        }

        @Override
        public String toString() {
            return "Filled[" + key + "]";
        }
    }

    /**
     * It was not approved.
     *
     * @param words what is to be changed, for the author
     */
    record SentBack(int number, String words, String byName) {

        @Override
        public String toString() {
            return "SentBack[" + number + "]";
        }
    }

    @Override
    public String toString() {
        return "Proposal[" + number + "]";
    }
}
