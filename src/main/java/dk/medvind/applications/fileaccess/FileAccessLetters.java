package dk.medvind.applications.fileaccess;

import dk.medvind.applications.CaseFile;
import dk.medvind.applications.CaseFile.Subject;
import dk.medvind.applications.FileEntries;
import dk.medvind.applications.fileaccess.FileAccessWords.Decided;
import dk.medvind.applications.fileaccess.FileAccessWords.Withheld;
import dk.medvind.identity.ActingContext;
import dk.medvind.letters.LetterKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a party gets: the answer, the extract, and the word that it takes longer. */
@Component
class FileAccessLetters {

    private final CaseFile files;
    private final FileContents contents;
    private final FileEntries entries;
    private final MessageSource messages;

    FileAccessLetters(
            CaseFile files, FileContents contents, FileEntries entries, MessageSource messages) {
        this.files = files;
        this.contents = contents;
        this.entries = entries;
        this.messages = messages;
    }

    /** The answer as it would be. */
    byte[] preview(Subject subject, FileAccessRequest request, Decided decided) {
        return files.print(
                subject,
                LetterKind.FILE_ACCESS,
                "file-access",
                answer(subject, request, decided),
                decided.fully());
    }

    /** Tells what is given, what is not, why, and how to complain. */
    void send(Subject subject, FileAccessRequest request, Decided decided) {
        files.send(
                subject,
                LetterKind.FILE_ACCESS,
                "file-access",
                answer(subject, request, decided),
                decided.fully(),
                "answerFileAccess:" + request.key());
    }

    /** Tells that it takes longer, why, and until when. */
    void delay(Subject subject, FileAccessRequest request, LocalDate expected) {
        var model = files.words(subject);
        model.put("askedOn", request.receivedOn());
        model.put("due", request.due());
        model.put("expectedBy", expected);
        files.send(
                subject,
                LetterKind.FILE_ACCESS_DELAY,
                "file-access-delay",
                model,
                false,
                "announceFileAccessDelay:" + request.key());
    }

    /** Everything that is given, as one paper; what came after the decision is not in it. */
    byte[] extract(Subject subject, FileAccessRequest request, Decided decided) {
        Map<String, Withheld> withheld = withheld(decided);
        var groups = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
        for (FilePart part : contents.of(ActingContext.system(), subject)) {
            Withheld not = withheld.get(part.name());
            if (not != null || decided.given().contains(part.name())) {
                groups.computeIfAbsent(part.group(), group -> new ArrayList<>())
                        .add(row(part, not));
            }
        }
        var model = new HashMap<String, @Nullable Object>();
        model.put("askedOn", request.receivedOn());
        model.put(
                "groups",
                groups.entrySet().stream()
                        .map(each -> Map.of("title", each.getKey(), "rows", each.getValue()))
                        .toList());
        model.put(
                "events",
                entries.events(subject).stream()
                        .map(
                                event ->
                                        Map.of(
                                                "day",
                                                FileContents.day(event.at()),
                                                "words",
                                                event.words()))
                        .toList());
        return files.print(subject, LetterKind.RECEIPT, "file-extract", model, true);
    }

    private Map<String, @Nullable Object> row(FilePart part, @Nullable Withheld not) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("label", not == null ? part.label() : part.neutral());
        row.put("lines", not == null ? lines(part) : List.of());
        row.put("ground", not == null ? null : ground(not));
        row.put("facts", not == null ? null : not.facts());
        return row;
    }

    private List<String> lines(FilePart part) {
        if (part.documentId() == null) {
            return part.lines();
        }
        return List.of(say(part.isLocked() ? "file.locked" : "file.given"));
    }

    private Map<String, @Nullable Object> answer(
            Subject subject, FileAccessRequest request, Decided decided) {
        Map<String, FilePart> parts =
                contents.of(ActingContext.system(), subject).stream()
                        .collect(
                                Collectors.toMap(
                                        FilePart::name, Function.identity(), (one, same) -> one));
        var model = files.words(subject);
        model.put("askedOn", request.receivedOn());
        model.put("empty", decided.given().isEmpty() && decided.fully());
        model.put("nothing", decided.given().isEmpty());
        model.put("fully", decided.fully());
        model.put(
                "withheld",
                withheld(decided).values().stream().map(not -> told(parts, not)).toList());
        model.put("factsLookedFor", decided.looksForFacts());
        model.put("reasons", decided.fully() ? null : decided.reasons());
        model.put("body", files.complaintBody(subject));
        return model;
    }

    private Map<String, @Nullable Object> told(Map<String, FilePart> parts, Withheld not) {
        FilePart part = parts.get(not.part());
        var words = new HashMap<String, @Nullable Object>();
        words.put("what", part == null ? "" : part.group() + ": " + part.neutral());
        words.put("ground", ground(not));
        return words;
    }

    /** Each part once, in the order of the file. */
    private static Map<String, Withheld> withheld(Decided decided) {
        return decided.withheld().stream()
                .collect(
                        Collectors.toMap(
                                Withheld::part,
                                Function.identity(),
                                (one, same) -> one,
                                LinkedHashMap::new));
    }

    private String ground(Withheld not) {
        return messages.getMessage(not.ground().messageKey(), null, FileContents.DANISH);
    }

    private String say(String key) {
        return messages.getMessage("applications.access." + key, null, FileContents.DANISH);
    }
}
