package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Papers.Paper;
import dk.medvind.forms.Answers;
import dk.medvind.forms.FieldError;
import dk.medvind.identity.Scopes;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** What an applicant is told before an application of this kind is sent. */
record BeforeSending(
        CitizenAtWork citizen, ApplicationType type, Guidance guidance, Papers papers) {

    static BeforeSending in(BeanFactory beans, CitizenAtWork citizen, ApplicationType type) {
        return new BeforeSending(
                citizen, type, beans.getBean(Guidance.class), beans.getBean(Papers.class));
    }

    /** Codes of the hints on the last page. */
    List<String> hints(Answers answers) {
        OpenForm open = open(answers);
        return Scopes.as(
                citizen.acting(),
                () ->
                        guidance.atTheEnd(citizen.acting(), open, Task.APPLICATION).stream()
                                .map(Hint::code)
                                .toList());
    }

    /** Codes of the papers that are asked for and not there. */
    List<String> lacking(Answers answers) {
        return lacking(open(answers));
    }

    List<String> lacking(OpenForm open) {
        return Scopes.as(
                citizen.acting(),
                () -> papers.lacking(citizen.acting(), open).stream().map(Paper::code).toList());
    }

    /** Keys of the questions that must be answered otherwise. */
    List<String> wrong(Answers answers) {
        return open(answers).form().validate(answers).stream().map(FieldError::key).toList();
    }

    OpenForm open(Answers answers) {
        return citizen.open(written(answers), Task.APPLICATION);
    }

    /** A draft with these answers. */
    CaseNumber written(Answers answers) {
        CaseNumber number = citizen.begin(type);
        citizen.open(number, Task.APPLICATION);
        citizen.write(number, Task.APPLICATION, answers);
        return number;
    }

    /** It is sent all the same. */
    ApplicationState sent(Answers answers) {
        CaseNumber number = written(answers);
        citizen.send(number, Task.APPLICATION);
        return citizen.view(number).state();
    }
}
