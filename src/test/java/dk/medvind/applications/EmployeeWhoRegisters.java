package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.CitizenLookUp.Found;
import dk.medvind.casework.CasePage;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Channel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Scopes;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An employee who writes down what citizens ask for, at the doors that the pages use. */
record EmployeeWhoRegisters(ActingContext acting, Instant asked, BeanFactory beans) {

    CitizenLookUp lookUp() {
        return beans.getBean(CitizenLookUp.class);
    }

    Registrations registrations() {
        return beans.getBean(Registrations.class);
    }

    Identification identification() {
        return beans.getBean(Identification.class);
    }

    RegisteredForms forms() {
        return beans.getBean(RegisteredForms.class);
    }

    Registration phone() {
        return new Registration(ApplicationType.SINGLE_BENEFIT, Channel.PHONE, asked);
    }

    Found find(CprNumber caller) {
        return as(() -> lookUp().find(acting, caller)).orElseThrow();
    }

    CaseNumber register(Found caller) {
        return as(
                () ->
                        registrations()
                                .register(acting, phone(), caller.sought(), "Vil have briller"));
    }

    /** The caller looked up and registered. */
    CaseNumber phoned(CprNumber caller) {
        return register(find(caller));
    }

    /** Somebody nobody knows registered, under a number set aside before. */
    void registerSomebody(CaseNumber number, String name, String note) {
        as(() -> registrations().register(acting, phone(), number, name, note));
    }

    void write(CaseNumber number, Answers answers) {
        as(
                () -> {
                    ActingContext writer = forms().writer(acting, number);
                    beans.getBean(CitizenForms.class)
                            .save(writer, number, Task.APPLICATION, answers);
                    return number;
                });
    }

    void send(CaseNumber number) {
        as(
                () -> {
                    forms().send(acting, number, "k");
                    return number;
                });
    }

    void identify(Found found) {
        as(
                () -> {
                    identification().identify(acting, found.sought());
                    return found;
                });
    }

    CasePage.View page(CaseNumber number) {
        return as(() -> beans.getBean(CasePage.class).open(acting, number.value()));
    }

    /** What was audited of a case: kind, what, and how the citizen was met. */
    List<String> audited(CaseNumber number) {
        return system(
                sql ->
                        sql.sql(
                                        "select kind || ' ' || what || ' ' || channel from audit_row where case_number = ?")
                                .param(number.value())
                                .query(String.class)
                                .list());
    }

    /** Looks past row security, as Medvind itself. */
    <T> T system(java.util.function.Function<JdbcClient, T> work) {
        return Scopes.asSystem(
                () ->
                        beans.getBean(TransactionTemplate.class)
                                .execute(status -> work.apply(beans.getBean(JdbcClient.class))));
    }

    <T> T as(Supplier<T> work) {
        return Scopes.as(acting, work);
    }
}
