package dk.medvind.applications.fileaccess;

import dk.medvind.applications.CaseFile;
import dk.medvind.applications.CaseFile.Subject;
import dk.medvind.applications.CaseFile.Told;
import dk.medvind.applications.fileaccess.FileAccess.GivenFile;
import dk.medvind.identity.ActingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was said of a request, read from the dossier where it stands sealed. */
@Component
class FileAccessWords {

    private final CaseFile files;

    FileAccessWords(CaseFile files) {
        this.files = files;
    }

    /** How somebody asked. */
    enum Way {
        /** In the portal. */
        PORTAL,
        /** By phone, letter or at the counter; an employee wrote it down. */
        REGISTERED
    }

    /** What is wanted: all of the file when nothing is said. */
    record Asked(int number, Way way, String words) {

        @Override
        public String toString() {
            return "Asked[" + number + "]";
        }
    }

    /**
     * The file as somebody has looked it through.
     *
     * @param parts the names of all its parts
     * @param words why more is given than must be, or why not (forvaltningsloven § 10)
     */
    record Seen(int number, List<String> parts, String words) {

        @Override
        public String toString() {
            return "Seen[" + number + "]";
        }
    }

    /**
     * What was decided.
     *
     * @param given the names of the parts that are given
     * @param withheld those that are not
     * @param files what is given as it is, each with its name
     * @param reasons for the citizen; empty when everything is given
     */
    record Decided(
            int number,
            List<String> given,
            List<Withheld> withheld,
            List<GivenFile> files,
            String reasons) {

        /** Whether facts of papers that are withheld were looked for (§ 14 a). */
        boolean looksForFacts() {
            return withheld.stream().anyMatch(each -> each.ground().needsFacts());
        }

        boolean fully() {
            return withheld.isEmpty();
        }

        @Override
        public String toString() {
            return "Decided[" + number + "]";
        }
    }

    /**
     * A part that is not given.
     *
     * @param facts what is given of it all the same; null when there is nothing
     */
    record Withheld(String part, Ground ground, @Nullable String facts) {

        @Override
        public String toString() {
            return "Withheld[" + ground + "]";
        }
    }

    /** A change of what may be displayed. */
    record Change(List<String> parts, @Nullable Ground ground, String why) {

        @Override
        public String toString() {
            return "Change[" + parts.size() + "]";
        }
    }

    /** What was asked for, first words first. */
    List<Asked> asked(Subject subject, FileAccessRequest request) {
        var all = new ArrayList<Asked>();
        files.kept(subject, Told.ASKED, Asked.class).stream()
                .filter(each -> each.number() == request.number())
                .forEach(all::add);
        List<Asked> added =
                files.kept(subject, Told.ADDED, Asked.class).stream()
                        .filter(each -> each.number() == request.number())
                        .toList();
        for (int i = added.size() - 1; i >= 0; i--) {
            all.add(added.get(i));
        }
        return List.copyOf(all);
    }

    /** The last look through the file for this request. */
    Optional<Seen> seen(Subject subject, FileAccessRequest request) {
        return files.kept(subject, Told.SEEN, Seen.class).stream()
                .filter(each -> each.number() == request.number())
                .findFirst();
    }

    Optional<Decided> decided(Subject subject, FileAccessRequest request) {
        return files.kept(subject, Told.DECIDED, Decided.class).stream()
                .filter(each -> each.number() == request.number())
                .findFirst();
    }

    /** Keeps one more of a kind under the request's own key. */
    void keep(
            Subject subject,
            FileAccessRequest request,
            Told what,
            Object content,
            ActingContext acting) {
        int time = files.kept(subject, what, Object.class).size() + 1;
        files.keep(subject, what, request.key() + ":time-" + time, content, acting);
    }
}
