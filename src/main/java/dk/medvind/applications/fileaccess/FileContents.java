package dk.medvind.applications.fileaccess;

import dk.medvind.applications.CaseFile;
import dk.medvind.applications.CaseFile.SentOn;
import dk.medvind.applications.CaseFile.Subject;
import dk.medvind.applications.FileEntries;
import dk.medvind.applications.FileEntries.Entry;
import dk.medvind.applications.fileaccess.FilePart.Marked;
import dk.medvind.applications.fileaccess.Marks.Mark;
import dk.medvind.casework.JournalNote;
import dk.medvind.casework.JournalNote.About;
import dk.medvind.casework.JournalNotes;
import dk.medvind.documents.Document;
import dk.medvind.documents.DocumentState;
import dk.medvind.documents.Documents;
import dk.medvind.identity.ActingContext;
import dk.medvind.letters.Letter;
import dk.medvind.letters.LetterKind;
import dk.medvind.letters.Letters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything a file holds, part by part, each with the mark that keeps it out. Answers to earlier
 * requests to see the file are about the request and no part of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FileContents {

    static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    static final Locale DANISH = Locale.forLanguageTag("da");
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", DANISH);

    private static final Set<LetterKind> ABOUT_THE_REQUEST =
            EnumSet.of(LetterKind.FILE_ACCESS, LetterKind.FILE_ACCESS_DELAY);

    private final CaseFile files;
    private final FileEntries entries;
    private final Documents documents;
    private final Letters letters;
    private final JournalNotes notes;
    private final Marks marks;
    private final MessageSource messages;

    FileContents(
            CaseFile files,
            FileEntries entries,
            Documents documents,
            Letters letters,
            JournalNotes notes,
            Marks marks,
            MessageSource messages) {
        this.files = files;
        this.entries = entries;
        this.documents = documents;
        this.letters = letters;
        this.notes = notes;
        this.marks = marks;
        this.messages = messages;
    }

    /** The parts in the order they are read. For employees and Medvind itself. */
    List<FilePart> of(ActingContext acting, Subject subject) {
        Map<String, Mark> marked = marks.of(subject.id());
        var parts = new ArrayList<FilePart>();
        for (Entry entry : entries.of(subject)) {
            parts.add(words(subject, entry, marked));
        }
        for (JournalNote note : notes.of(acting, subject.number().value())) {
            parts.add(note(subject, note, marked));
        }
        for (Document file : documents.of(subject.id())) {
            parts.add(file(subject, file, marked));
        }
        letters.of(acting, subject.id()).stream()
                .filter(letter -> letter.sent() && !ABOUT_THE_REQUEST.contains(letter.kind()))
                .forEach(letter -> parts.add(letter(subject, letter, marked)));
        files.sentOn(subject).forEach(sent -> parts.add(sentOn(subject, sent, marked)));
        return List.copyOf(parts);
    }

    private FilePart words(Subject subject, Entry entry, Map<String, Mark> marked) {
        String name = marks.nameOf(subject.id(), entry.address());
        return new FilePart(
                name,
                entry.group(),
                entry.label(),
                entry.neutral(),
                entry.lines(),
                null,
                null,
                entry.ofOthers() ? Ground.OTHERS : null,
                Marked.of(marked.get(name)));
    }

    private FilePart note(Subject subject, JournalNote note, Map<String, Mark> marked) {
        String name = marks.nameOf(subject.id(), "note|" + note.id());
        String label = say("note." + note.about(), day(note.at()));
        return new FilePart(
                name,
                say("group.notes"),
                label,
                label,
                note.words().lines().toList(),
                null,
                null,
                note.about() == About.COLLEAGUE ? Ground.INTERNAL : null,
                Marked.of(marked.get(name)));
    }

    private FilePart file(Subject subject, Document file, Map<String, Mark> marked) {
        String name = marks.nameOf(subject.id(), "document|" + file.id());
        return new FilePart(
                name,
                say("group.files"),
                file.fileName(),
                say("file", day(file.receivedAt())),
                List.of(),
                file.id(),
                file.state(),
                null,
                Marked.of(marked.get(name)));
    }

    private FilePart letter(Subject subject, Letter letter, Map<String, Mark> marked) {
        String day = day(letter.composedAt());
        return letter(
                subject,
                letter.documentId(),
                letter.title() + ", " + day,
                say("letter", day),
                marked);
    }

    private FilePart sentOn(Subject subject, SentOn sent, Map<String, Mark> marked) {
        String label = say("letter.body", DAY.format(sent.on()));
        return letter(subject, sent.documentId(), label, label, marked);
    }

    private FilePart letter(
            Subject subject,
            UUID document,
            String label,
            String neutral,
            Map<String, Mark> marked) {
        String name = marks.nameOf(subject.id(), "document|" + document);
        return new FilePart(
                name,
                say("group.letters"),
                label,
                neutral,
                List.of(),
                document,
                DocumentState.CLEAN,
                null,
                Marked.of(marked.get(name)));
    }

    static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, COPENHAGEN));
    }

    private String say(String key, @Nullable Object... words) {
        return messages.getMessage("applications.access." + key, words, DANISH);
    }
}
