package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.forms.SummaryView;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.letters.Letters;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** What applications show on the caseworker's page; the page itself audits the look. */
@Configuration(proxyBeanMethods = false)
class Panels {

    /** What the citizen sent, in the words of the form. */
    @Bean
    CasePanel submissionPanel(ApplicationRows applications, SentForms sentForms) {
        return panel(
                applications,
                10,
                "applications/panels :: submission",
                subject ->
                        sentForms.of(subject).stream()
                                .map(
                                        sent ->
                                                new SentView(
                                                        sent.task().name(),
                                                        sentForms.summary(
                                                                subject,
                                                                sent,
                                                                LocaleContextHolder.getLocale())))
                                .toList());
    }

    /**
     * What the registers said, with source and time; the spouse's values for the caseworker alone.
     */
    @Bean
    CasePanel registerPanel(ApplicationRows applications, Dossier dossier, Disputes disputes) {
        return panel(
                applications,
                20,
                "applications/panels :: registers",
                subject ->
                        new RegistersShown(
                                registers(dossier, subject),
                                disputes.of(subject, LocaleContextHolder.getLocale())));
    }

    private static List<RegisterView> registers(Dossier dossier, Application subject) {
        return Stream.of(
                        Kind.HOUSEHOLD,
                        Kind.CHILD,
                        Kind.INCOME,
                        Kind.BENEFITS,
                        Kind.SPOUSE_INCOME,
                        Kind.SPOUSE_BENEFITS)
                .flatMap(
                        kind ->
                                dossier.newest(subject, kind, Extract.class).stream()
                                        .map(extract -> new RegisterView(kind.name(), extract)))
                .toList();
    }

    /** Why a health card is looked at, and what the table found; nothing for other applications. */
    @Bean
    CasePanel healthCardPanel(ApplicationRows applications, Dossier dossier) {
        return panel(
                applications,
                5,
                "applications/panels :: healthcard",
                subject -> dossier.all(subject, Kind.WAY_FOUND, HealthCardFinding.class));
    }

    /** What people wrote that the decision rests on. */
    @Bean
    CasePanel basisPanel(ApplicationRows applications, RulesByType rules) {
        return panel(
                applications,
                25,
                "applications/panels :: basis",
                subject -> rules.of(subject).basis(subject));
    }

    /** The decision, once it is made. */
    @Bean
    CasePanel decisionPanel(ApplicationRows applications, Dossier dossier) {
        return panel(
                applications,
                30,
                "applications/panels :: decision",
                subject -> dossier.all(subject, Kind.DECIDED, DecisionMade.class));
    }

    /** Letters to the citizen, also those not sent yet. */
    @Bean
    CasePanel letterPanel(Letters letters) {
        return panel(
                50,
                "applications/panels :: letters",
                (acting, entry) -> letters.of(acting, entry.applicationId()));
    }

    /** Everything that happened, by whom and through which channel. */
    @Bean
    CasePanel timelinePanel(ApplicationRows applications, Dossier dossier) {
        return panel(applications, 90, "applications/panels :: timeline", dossier::story);
    }

    /** A form that was sent. */
    record SentView(String task, SummaryView summary) {}

    /** What registers said, and where the citizen said something else. */
    record RegistersShown(List<RegisterView> registers, List<Disputes.Dispute> disputes) {}

    /** A register's answer. */
    record RegisterView(String kind, Extract extract) {}

    private interface Showing {
        Object of(ActingContext acting, CaseEntry entry);
    }

    /** A panel made of the application, for an actor who may handle it. */
    private static CasePanel panel(
            ApplicationRows applications,
            int order,
            String fragment,
            Function<Application, Object> showing) {
        return panel(
                order,
                fragment,
                (acting, entry) ->
                        showing.apply(
                                applications.get(
                                        acting,
                                        Action.HANDLE,
                                        new CaseNumber(entry.caseNumber()))));
    }

    private static CasePanel panel(int order, String fragment, Showing showing) {
        return new CasePanel() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public String fragment() {
                return fragment;
            }

            @Override
            public Object model(ActingContext acting, CaseEntry subject) {
                return showing.of(acting, subject);
            }
        };
    }
}
