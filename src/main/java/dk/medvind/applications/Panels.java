package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.forms.SummaryView;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.letters.Letters;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** What applications show on the caseworker's page; the page itself audits the look. */
@Configuration(proxyBeanMethods = false)
class Panels {

    /** What the citizen sent, in the words of the form. */
    @Bean
    CasePanel submissionPanel(ApplicationRows applications, SentForms sentForms) {
        return panelForCitizen(
                applications,
                10,
                "applications/panels :: submission",
                subject -> sent(sentForms, subject, sentForms::summary),
                subject -> sent(sentForms, subject, sentForms::shown));
    }

    private static List<SentView> sent(
            SentForms sentForms, Application subject, Summarizing summarizing) {
        return sentForms.of(subject).stream()
                .map(
                        sent ->
                                new SentView(
                                        sent.task().name(),
                                        summarizing.of(
                                                subject, sent, LocaleContextHolder.getLocale())))
                .toList();
    }

    private interface Summarizing {
        SummaryView of(Application subject, SentForms.Copy sent, Locale locale);
    }

    /**
     * What the registers said, with source and time; the spouse's values for the caseworker alone.
     */
    @Bean
    CasePanel registerPanel(
            ApplicationRows applications,
            Dossier dossier,
            Disputes disputes,
            LifeEventRows lifeEvents) {
        return panel(
                applications,
                20,
                "applications/panels :: registers",
                subject -> {
                    boolean told = lifeEvents.toldOfProtection(subject);
                    return new RegistersShown(
                            subject.caseNumber(),
                            told || isProtected(dossier, subject),
                            registers(dossier, subject).stream()
                                    .map(view -> told ? view.withoutAddress() : view)
                                    .toList(),
                            disputes.of(subject, LocaleContextHolder.getLocale()));
                });
    }

    private static boolean isProtected(Dossier dossier, Application subject) {
        return dossier.newest(subject, Kind.HOUSEHOLD, Extract.class)
                .filter(household -> household.figure("protected").signum() > 0)
                .isPresent();
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

    /**
     * What registers said, and where the citizen said something else.
     *
     * @param protectedAddress whether there is an address that is shown on a click of its own
     */
    record RegistersShown(
            CaseNumber caseNumber,
            boolean protectedAddress,
            List<RegisterView> registers,
            List<Disputes.Dispute> disputes) {}

    /** A register's answer. */
    record RegisterView(String kind, Extract extract) {

        /** The same, for an address that has become protected since it was fetched. */
        RegisterView withoutAddress() {
            return new RegisterView(kind, extract.without("applications.register.cpr.address"));
        }
    }

    private interface Showing {
        @Nullable Object of(ActingContext acting, CaseEntry entry);
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

    /**
     * The same, of what the citizen may see on a screen that is turned to them.
     *
     * @param turned what is shown then
     */
    private static CasePanel panelForCitizen(
            ApplicationRows applications,
            int order,
            String fragment,
            Function<Application, Object> showing,
            Function<Application, Object> turned) {
        CasePanel same = panel(applications, order, fragment, showing);
        CasePanel shown = panel(applications, order, fragment, turned);
        return panel(order, fragment, same::model, shown::model);
    }

    private static CasePanel panel(int order, String fragment, Showing showing) {
        return panel(order, fragment, showing, null);
    }

    private static CasePanel panel(
            int order, String fragment, Showing showing, @Nullable Showing turned) {
        return new CasePanel() {
            @Override
            public boolean isForCitizen() {
                return turned != null;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public String fragment() {
                return fragment;
            }

            @Override
            public @Nullable Object model(ActingContext acting, CaseEntry subject) {
                return showing.of(acting, subject);
            }

            @Override
            public @Nullable Object modelForCitizen(ActingContext acting, CaseEntry subject) {
                return turned == null ? null : turned.of(acting, subject);
            }
        };
    }
}
