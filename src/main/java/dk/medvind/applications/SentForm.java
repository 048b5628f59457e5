package dk.medvind.applications;

import dk.medvind.forms.Answers;

/**
 * A form as it was sent.
 *
 * @param formKey the form's id
 * @param release the release the form is read from
 * @param answers as JSON of {@link Answers}
 */
record SentForm(String formKey, String release, String answers) {

    static SentForm of(String formKey, String release, Answers answers) {
        return new SentForm(formKey, release, answers.toJson());
    }

    Answers toAnswers() {
        return Answers.fromJson(answers);
    }

    @Override
    public String toString() {
        return "SentForm[" + formKey + "]";
    }
}
