package dk.medvind.applications;

import dk.medvind.applications.BesideRequests.Question;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.cpr.Child;
import dk.medvind.integrations.cpr.CprRegister;
import dk.medvind.integrations.cpr.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The children of an applicant as CPR knows them (retssikkerhedsloven § 11 a, stk. 2): those to
 * choose from while the application is written, and the one it is about once it is sent.
 */
@Component
class Children {

    private static final String SOURCE = "register.cpr";
    private static final int MOST = 20;

    private final CprRegister cpr;
    private final Applicants applicants;
    private final Parties parties;
    private final Dossier dossier;
    private final ApplicationRows applications;
    private final BesideRequests beside;
    private final TransactionTemplate transactions;
    private final Audit audit;
    private final Clock clock;

    Children(
            CprRegister cpr,
            Applicants applicants,
            Parties parties,
            Dossier dossier,
            ApplicationRows applications,
            BesideRequests beside,
            TransactionTemplate transactions,
            Audit audit,
            Clock clock) {
        this.cpr = cpr;
        this.applicants = applicants;
        this.parties = parties;
        this.dossier = dossier;
        this.applications = applications;
        this.beside = beside;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Children to choose from, as they stood when the form was opened first. */
    record Known(List<KnownChild> children) {

        @Override
        public String toString() {
            return "Known[" + children.size() + "]";
        }
    }

    /**
     * Begins to look the children up when the form is opened for the first time. If CPR is silent
     * there are none to choose from, now and later: the form does not change under the citizen's
     * hands. Of somebody who is not identified yet CPR is not asked.
     */
    void lookUp(Application subject) {
        if (dossier.has(subject, Kind.CHILDREN, SOURCE)
                || parties.findCprNumberOf(subject.party()).isEmpty()) {
            return;
        }
        beside.begin(
                new Question(subject.id(), Wanted.CHILDREN),
                () -> keepKnown(subject.caseNumber(), askKnown(subject)));
    }

    private Known askKnown(Application subject) {
        try {
            return new Known(ask(subject, "fillInApplication"));
        } catch (OutsideSystemFailed | DoneByHand silent) {
            return new Known(List.of());
        }
    }

    private void keepKnown(CaseNumber caseNumber, Known known) {
        try {
            transactions.executeWithoutResult(
                    status -> {
                        Application draft =
                                applications.get(ActingContext.system(), Action.HANDLE, caseNumber);
                        if (draft.state().isWritable()) {
                            keep(draft, Kind.CHILDREN, known);
                        }
                    });
        } catch (DossierConflict otherWindow) {
            // Another window asked at the same moment; what it was told stands.
            return;
        }
    }

    /** The children to choose from; none before the form was opened, or when CPR was silent. */
    List<KnownChild> known(Application subject) {
        return dossier.newest(subject, Kind.CHILDREN, Known.class)
                .map(Known::children)
                .orElse(List.of());
    }

    /** The child that was chosen, as it stood then. */
    Optional<KnownChild> chosen(Application subject, Answers answers) {
        String id = answers.text("child").orElse("");
        return known(subject).stream().filter(child -> child.id().equals(id)).findFirst();
    }

    /**
     * That the chosen child lives with the applicant, if CPR has them at one address. Where it does
     * not, the child may live there some of the time: that is asked.
     */
    Optional<RegisterValue> atHome(Application subject, Answers answers) {
        return chosen(subject, answers)
                .filter(child -> Boolean.TRUE.equals(child.sameAddress()))
                .flatMap(child -> lookedUpAt(subject))
                .map(at -> RegisterValue.text("children.home", "HOME", at));
    }

    private Optional<Instant> lookedUpAt(Application subject) {
        return dossier.story(subject).stream()
                .filter(happening -> happening.kind() == Kind.CHILDREN)
                .map(Dossier.Happening::at)
                .findFirst();
    }

    /** Collects the child the application is about, for the caseworker and the tables. */
    void collect(Application subject) {
        if (dossier.has(subject, Kind.CHILD, SOURCE)) {
            return;
        }
        Extract extract;
        try {
            extract = KnownChild.extract(about(subject), clock.instant());
        } catch (DoneByHand e) {
            extract = Extract.takenOverByHand(SOURCE, RegisterCollection.BASIS, clock.instant());
        }
        keep(subject, Kind.CHILD, extract);
    }

    /**
     * The child chosen, as it is now; else the one child born on the day that the citizen wrote.
     */
    private Optional<KnownChild> about(Application subject) {
        Answers answers = SentForm.application(dossier, subject);
        Optional<String> number = chosen(subject, answers).map(KnownChild::cprNumber);
        var fitting =
                ask(subject, "collectChild").stream()
                        .filter(
                                child ->
                                        number.map(child.cprNumber()::equals)
                                                .orElseGet(
                                                        () ->
                                                                answers.day("childBirthDate")
                                                                        .filter(
                                                                                child.birthDate()
                                                                                        ::equals)
                                                                        .isPresent()))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private List<KnownChild> ask(Application subject, String activity) {
        Person parent = applicants.person(subject, activity);
        var found = new ArrayList<KnownChild>();
        for (Child child : parent.children().stream().limit(MOST).toList()) {
            String id = "CHILD_" + (found.size() + 1);
            found.add(
                    KnownChild.of(
                            id, parent, child, person(subject, child.cprNumber(), activity, id)));
        }
        return List.copyOf(found);
    }

    /** The child itself, empty if CPR does not know it under this number any more. */
    private Optional<Person> person(
            Application subject, CprNumber number, String activity, String id) {
        String caseNumber = subject.caseNumber().value();
        try {
            return Optional.of(
                    cpr.person(
                            number,
                            new CallBasis(
                                    caseNumber,
                                    RegisterCollection.BASIS,
                                    caseNumber + ":" + activity + ":" + id)));
        } catch (OutsideSystemFailed failed) {
            if (failed.kind() == OutsideSystemFailed.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private void keep(Application subject, Kind kind, Object content) {
        ActingContext system = ActingContext.system();
        dossier.add(subject, kind, SOURCE, content, system);
        audit.write(
                system, AuditEntry.lookedUp(SOURCE, subject.party(), subject.caseNumber().value()));
    }
}
