package dk.medvind.applications;

import dk.medvind.forms.Answers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a caseworker weighed about hearing the citizen when an answer was intended
 * (forvaltningsloven § 19).
 *
 * @param intended what the caseworker means to decide
 * @param adverse whether it rests on something that speaks against the citizen; null in doubt
 * @param from where that is from: INCOME, BENEFITS, CPR, STATEMENT or OTHER
 * @param known whether the citizen knows it and knows that it is used; null in doubt
 * @param essential whether it matters for the answer; null in doubt
 * @param words what is put to the citizen, in the caseworker's words; null when nothing was written
 * @param form the caseworker's form as JSON of {@link Answers}, to be gone on with afterwards
 * @param heard whether table D5 said that the citizen is heard about it
 */
record Weighed(
        Outcome intended,
        @Nullable Boolean adverse,
        List<String> from,
        @Nullable Boolean known,
        @Nullable Boolean essential,
        @Nullable String words,
        String form,
        boolean heard) {

    Weighed {
        from = List.copyOf(from);
    }

    /** What the form says. */
    static Weighed of(Outcome intended, Answers form) {
        return new Weighed(
                intended,
                Given.yesOrNo(form, "against"),
                form.list("againstFrom"),
                Given.yesOrNo(form, "againstKnown"),
                Given.yesOrNo(form, "againstEssential"),
                form.text("hearingText").map(String::strip).orElse(null),
                form.toJson(),
                false);
    }

    Weighed askedAbout() {
        return new Weighed(intended, adverse, from, known, essential, words, form, true);
    }

    /** Whether it rests on something that another has not put to the citizen. */
    boolean saysMoreThan(Weighed put) {
        return !Boolean.FALSE.equals(adverse)
                && !(put.from.containsAll(from) && Objects.equals(put.words, words));
    }

    Answers toAnswers() {
        return Answers.fromJson(form);
    }

    @Override
    public String toString() {
        return "Weighed[" + intended + "]";
    }
}
