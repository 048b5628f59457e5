package dk.medvind.applications;

import dk.medvind.forms.Answers;
import dk.medvind.identity.CprNumber;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole application as another computer delivers it. {@link #toString()} shows the type alone.
 *
 * @param name of the applicant, used only until log-in or CPR have told theirs
 * @param submittedAt when the applicant sent it there; null when it was just now
 * @param answers by the keys of the form; a question about files names attachments
 * @param files in the order they came
 */
public record Delivery(
        ApplicationType type,
        CprNumber applicant,
        String name,
        @Nullable Instant submittedAt,
        Answers answers,
        List<DeliveredFile> files) {

    public Delivery {
        files = List.copyOf(files);
    }

    /** Without files, sent there and delivered at once. */
    public Delivery(ApplicationType type, CprNumber applicant, String name, Answers answers) {
        this(type, applicant, name, null, answers, List.of());
    }

    /**
     * Equal for the same content, in whatever order answers and files come. Personal: to be hashed.
     */
    String content() {
        return Stream.concat(
                        Stream.of(
                                type.slug(),
                                applicant.value(),
                                name,
                                String.valueOf(submittedAt),
                                Answers.of(new TreeMap<>(answers.asMap())).toJson()),
                        files.stream()
                                .map(file -> file.copy() + "|" + file.sha256() + "|" + file.name())
                                .sorted())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return "Delivery[" + type + "]";
    }
}
