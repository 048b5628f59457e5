package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.InvalidCprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds cases of the employee's own administration by case number, CPR number or name. Looking for
 * a person needs a reason, is audited whether anybody is found or not, and can be done so many
 * times a minute.
 */
@Service
public class CaseSearch {

    static final int MOST_PEOPLE = 50;

    private static final Pattern CASE_NUMBER = Pattern.compile("MV-\\d{4}-\\d{6}-\\d");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final int LONGEST = 100;

    private final Parties parties;
    private final CaseDirectory cases;
    private final SearchLimit limit;
    private final Audit audit;
    private final TransactionTemplate transactions;

    CaseSearch(
            Parties parties,
            CaseDirectory cases,
            SearchLimit limit,
            Audit audit,
            TransactionTemplate transactions) {
        this.parties = parties;
        this.cases = cases;
        this.limit = limit;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Looks for what was typed.
     *
     * @param typed a case number, a CPR number or words of a name
     * @param because the name of a {@link SearchReason}; needed for people alone
     */
    public SearchAnswer find(ActingContext acting, String typed, @Nullable String because) {
        String words = typed.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return new SearchAnswer.Refused("casework.search.nothing");
        }
        String number = words.toUpperCase(Locale.ROOT);
        if (CASE_NUMBER.matcher(number).matches()) {
            return new SearchAnswer.Case(number);
        }
        Optional<CprNumber> cpr = cprNumber(words);
        if (cpr.isEmpty() && DIGIT.matcher(words).find()) {
            return new SearchAnswer.Refused("casework.search.unknown");
        }
        Optional<SearchReason> reason = SearchReason.of(because);
        if (reason.isEmpty()) {
            return new SearchAnswer.Refused("casework.search.why");
        }
        if (!limit.permits(acting)) {
            return new SearchAnswer.Refused("casework.search.often");
        }
        return Scopes.atTheDesk(
                acting,
                () ->
                        Objects.requireNonNull(
                                transactions.execute(
                                        status ->
                                                cpr.map(
                                                                known ->
                                                                        byNumber(
                                                                                acting,
                                                                                known,
                                                                                reason.get()))
                                                        .orElseGet(
                                                                () ->
                                                                        byName(
                                                                                acting,
                                                                                words,
                                                                                reason.get())))));
    }

    private SearchAnswer byNumber(ActingContext acting, CprNumber cpr, SearchReason why) {
        return found(acting, parties.find(cpr).stream().toList(), "search.cpr." + why.word());
    }

    private SearchAnswer byName(ActingContext acting, String name, SearchReason why) {
        return found(acting, parties.named(name, MOST_PEOPLE + 1), "search.name." + why.word());
    }

    private SearchAnswer found(ActingContext acting, List<PartyId> people, String what) {
        var shown = new ArrayList<FoundCase>();
        for (PartyId person : people.subList(0, Math.min(people.size(), MOST_PEOPLE))) {
            List<CaseEntry> theirs =
                    cases.received(person).stream()
                            .filter(
                                    entry ->
                                            entry.administration()
                                                    == acting.actor().administration())
                            .toList();
            theirs.forEach(entry -> shown.add(shown(acting, entry, what)));
        }
        if (shown.isEmpty()) {
            audit.write(
                    acting,
                    new AuditEntry(
                            AuditEntry.Kind.LOOKED_UP, what, Purpose.PERSON_SEARCH, null, null));
        }
        return new SearchAnswer.Found(shown, people.size() > MOST_PEOPLE);
    }

    private FoundCase shown(ActingContext acting, CaseEntry entry, String what) {
        audit.write(
                acting,
                AuditEntry.seen(what, Purpose.PERSON_SEARCH, entry.party(), entry.caseNumber()));
        return new FoundCase(
                entry.caseNumber(),
                entry.kind(),
                entry.team(),
                parties.nameOf(entry.party()),
                parties.findCprNumberOf(entry.party()).map(CprNumber::birthDate).orElse(null),
                entry.receivedAt());
    }

    private static Optional<CprNumber> cprNumber(String written) {
        try {
            return Optional.of(CprNumber.parse(written));
        } catch (InvalidCprNumber e) {
            return Optional.empty();
        }
    }
}
