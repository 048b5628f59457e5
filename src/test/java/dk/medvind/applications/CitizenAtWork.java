package dk.medvind.applications;

import dk.medvind.ExampleActors;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Sent;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/** A citizen with an application, at the doors that the pages use. */
record CitizenAtWork(ActingContext acting, Applications applications, CitizenForms forms) {

    static CitizenAtWork in(BeanFactory beans, ActingContext acting) {
        return new CitizenAtWork(
                acting, beans.getBean(Applications.class), beans.getBean(CitizenForms.class));
    }

    /** One of the example people. */
    static CitizenAtWork of(BeanFactory beans, String cprNumber) {
        return in(beans, ExampleActors.in(beans).citizen(cprNumber, "En borger"));
    }

    CaseNumber begin() {
        return begin(ApplicationType.SINGLE_BENEFIT);
    }

    CaseNumber begin(ApplicationType type) {
        return Scopes.as(acting, () -> applications.begin(acting, type));
    }

    /** Begins an application and sends it. */
    CaseNumber apply(Answers answers) {
        return apply(ApplicationType.SINGLE_BENEFIT, answers);
    }

    /** Begins an application of this kind and sends it. */
    CaseNumber apply(ApplicationType type, Answers answers) {
        CaseNumber number = begin(type);
        write(number, Task.APPLICATION, answers);
        open(number, Task.APPLICATION);
        send(number, Task.APPLICATION);
        return number;
    }

    /** The form as a page shows it that has waited a moment for registers. */
    OpenForm open(CaseNumber number, Task task) {
        return Scopes.as(
                acting,
                () -> {
                    OpenForm open = forms.open(acting, number, task);
                    return forms.awaitRegisters(open) ? forms.open(acting, number, task) : open;
                });
    }

    void write(CaseNumber number, Task task, Answers answers) {
        try (var scope = Scopes.open(acting)) {
            forms.save(acting, number, task, answers);
        }
    }

    void send(CaseNumber number, Task task) {
        send(number, task, UUID.randomUUID().toString());
    }

    void send(CaseNumber number, Task task, String key) {
        try (var scope = Scopes.open(acting)) {
            forms.send(acting, number, task, key);
        }
    }

    List<Sent> sent(CaseNumber number) {
        return Scopes.as(acting, () -> forms.sent(acting, number));
    }

    void withdraw(CaseNumber number) {
        try (var scope = Scopes.open(acting)) {
            applications.withdraw(acting, number);
        }
    }

    ApplicationSummary view(CaseNumber number) {
        return Scopes.as(acting, () -> applications.view(acting, number));
    }
}
