package dk.medvind.applications.fileaccess;

import dk.medvind.applications.CaseFile;
import dk.medvind.applications.CaseFile.Subject;
import dk.medvind.applications.CaseFile.Told;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.fileaccess.FileAccessWords.Change;
import dk.medvind.applications.fileaccess.Marks.Mark;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks parts of a file as exempt from display, and lifts it. A mark holds for the portal, for
 * letters and for extracts, until it is lifted; each change says why and is audited.
 */
@Service
public class Marking {

    private final CaseFile files;
    private final FileContents contents;
    private final Marks marks;

    Marking(CaseFile files, FileContents contents, Marks marks) {
        this.files = files;
        this.contents = contents;
        this.marks = marks;
    }

    /**
     * What is said of a mark.
     *
     * @param why for the office
     * @param facts what is given instead of an internal paper
     * @param factsElsewhere whether it holds none that are not given otherwise (§ 14 a, stk. 2)
     */
    public record Saying(
            @Nullable Ground ground, String why, String facts, boolean factsElsewhere) {

        @Override
        public String toString() {
            return "Saying[" + ground + "]";
        }
    }

    /**
     * Marks.
     *
     * @param names of the parts
     * @throws TaskRefused with a sentence if nothing is chosen, no ground or no word is given, one
     *     of them is marked already, or the facts of an internal paper are not given
     */
    @Transactional
    public void mark(ActingContext acting, CaseNumber number, Set<String> names, Saying saying) {
        Subject subject = handled(acting, number);
        Ground ground = saying.ground();
        if (ground == null) {
            throw new TaskRefused("applications.access.refused.no-ground");
        }
        String why = said(saying.why());
        String facts = saying.facts().strip().replace("\r\n", "\n");
        if (facts.length() > FileAccess.LONGEST) {
            throw new TaskRefused("applications.access.refused.too-long");
        }
        if (ground.needsFacts() && facts.isEmpty() == !saying.factsElsewhere()) {
            throw new TaskRefused("applications.access.refused.facts");
        }
        List<FilePart> chosen = chosen(acting, subject, names);
        if (chosen.stream().anyMatch(FilePart::isWithheld)) {
            throw new TaskRefused("applications.access.refused.marked");
        }
        boolean told = ground.needsFacts() && !facts.isEmpty();
        marks.mark(acting, subject.id(), chosen, ground, why, told ? facts : null);
        changed(acting, subject, Told.MARKED, chosen, ground, why);
    }

    /**
     * Lifts.
     *
     * @throws TaskRefused with a sentence if nothing is chosen, no word is given, or one of them is
     *     not marked
     */
    @Transactional
    public void lift(ActingContext acting, CaseNumber number, Set<String> names, String words) {
        Subject subject = handled(acting, number);
        String why = said(words);
        List<FilePart> chosen = chosen(acting, subject, names);
        if (!chosen.stream().allMatch(FilePart::isWithheld)) {
            throw new TaskRefused("applications.access.refused.not-marked");
        }
        Map<String, Mark> standing = marks.of(subject.id());
        List<Mark> lifted =
                chosen.stream()
                        .map(FilePart::name)
                        .distinct()
                        .map(standing::get)
                        .filter(Objects::nonNull)
                        .toList();
        marks.lift(acting, lifted, why);
        changed(acting, subject, Told.LIFTED, chosen, null, why);
    }

    private Subject handled(ActingContext acting, CaseNumber number) {
        Subject subject = files.get(acting, Action.HANDLE, number);
        if (!subject.received()) {
            throw new TaskRefused("applications.access.refused.not-sent");
        }
        files.lock(subject);
        return subject;
    }

    private static String said(String words) {
        String said = words.strip().replace("\r\n", "\n");
        if (said.isEmpty() || said.length() > FileAccess.LONGEST) {
            throw new TaskRefused("applications.access.refused.no-why");
        }
        return said;
    }

    /** Those of the file that were chosen, each once; a name that is not its own is none. */
    private List<FilePart> chosen(ActingContext acting, Subject subject, Set<String> names) {
        var seen = new java.util.HashSet<String>();
        List<FilePart> chosen =
                contents.of(acting, subject).stream()
                        .filter(part -> names.contains(part.name()) && seen.add(part.name()))
                        .toList();
        if (chosen.isEmpty()) {
            throw new TaskRefused("applications.access.refused.nothing-chosen");
        }
        return chosen;
    }

    private void changed(
            ActingContext acting,
            Subject subject,
            Told what,
            List<FilePart> parts,
            @Nullable Ground ground,
            String why) {
        int time = files.kept(subject, what, Object.class).size() + 1;
        files.keep(
                subject,
                what,
                "time-" + time,
                new Change(parts.stream().map(FilePart::name).toList(), ground, why),
                acting);
        files.audited(
                acting, subject, what == Told.MARKED ? "file.exempt" : "file.exempt-lifted", true);
    }
}
