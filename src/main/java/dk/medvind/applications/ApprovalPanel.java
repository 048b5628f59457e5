package dk.medvind.applications;

import dk.medvind.applications.Proposal.SentBack;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.casework.FormBook;
import dk.medvind.forms.Forms;
import dk.medvind.forms.SummaryView;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A decision that waits for approval, whole; or what its author was told when it came back. */
@Component
class ApprovalPanel implements CasePanel {

    private static final int BEFORE_THE_FORM = -10;

    private final ApplicationRows applications;
    private final Proposals proposals;
    private final FormBook book;
    private final Forms forms;

    ApprovalPanel(ApplicationRows applications, Proposals proposals, FormBook book, Forms forms) {
        this.applications = applications;
        this.proposals = proposals;
        this.book = book;
        this.forms = forms;
    }

    /**
     * What the panel shows.
     *
     * @param form the author's form, in its own words
     * @param back null while it waits for an answer
     * @param open whether a colleague may approve by now
     * @param newFiles the citizen's files that the author has not seen
     * @param newAnswers whether the citizen has answered something since
     */
    record View(
            Proposal proposal,
            SummaryView form,
            @Nullable SentBack back,
            boolean open,
            List<String> newFiles,
            boolean newAnswers) {}

    @Override
    public int order() {
        return BEFORE_THE_FORM;
    }

    @Override
    public String fragment() {
        return "applications/approval :: proposal";
    }

    @Override
    public @Nullable Object model(ActingContext acting, CaseEntry entry) {
        Application subject =
                applications.get(acting, Action.HANDLE, new CaseNumber(entry.caseNumber()));
        return proposals
                .newest(subject)
                .filter(proposal -> proposals.isUndecided(subject, proposal))
                .map(proposal -> view(subject, proposal))
                .orElse(null);
    }

    private View view(Application subject, Proposal proposal) {
        String key =
                Optional.ofNullable(proposal.formKey())
                        .orElse(subject.type().slug() + "-assessment");
        var form = book.form(proposal.release(), key).forStaff();
        return new View(
                proposal,
                forms.summary(form, proposal.form(), List.of(), LocaleContextHolder.getLocale()),
                proposals.sentBack(subject, proposal).orElse(null),
                proposals.isOpenToFallback(subject, proposal),
                proposals.filesSince(subject, proposal),
                proposals.saidSince(subject, proposal));
    }
}
