package dk.medvind.letters;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes a letter of a request: fills in, checks, puts under the letterhead, prints. */
@Component
@EnableConfigurationProperties(Letterhead.class)
class LetterWriter {

    /** A finished letter. */
    record Written(String title, byte[] pdf) {}

    private final LetterText text;
    private final LetterSheet sheet;
    private final LetterPdf pdf;
    private final Letterhead letterhead;
    private final MessageSource messages;
    private final Clock clock;

    LetterWriter(
            LetterText text,
            LetterSheet sheet,
            LetterPdf pdf,
            Letterhead letterhead,
            MessageSource messages,
            Clock clock) {
        this.text = text;
        this.sheet = sheet;
        this.pdf = pdf;
        this.letterhead = letterhead;
        this.messages = messages;
        this.clock = clock;
    }

    Written write(
            LetterRequest request, LetterTable.Subject subject, String name, LetterNeeds needs) {
        String source = LetterTemplates.source(request.template(), request.language());
        return write(request, source, subject, name, needs);
    }

    Written write(
            LetterRequest request,
            String source,
            LetterTable.Subject subject,
            String name,
            LetterNeeds needs) {
        var sender = sender(request, subject);
        var model = new HashMap<String, @Nullable Object>(request.model());
        model.put("caseNumber", sender.caseNumber());
        model.put("date", sender.date());
        model.put("name", name);
        model.put("team", sender.team());
        model.put("phone", sender.phone());
        model.put("administration", sender.administration());
        var letter = text.fill(request.template(), source, request.language(), model);
        LetterCheck.check(request.kind(), request.fullyGranted(), request.template(), letter);
        var recipient = new ArrayList<>(List.of(name));
        recipient.addAll(request.addressLines());
        var whole = sheet.compose(sender, needs, recipient, request.language(), letter);
        return new Written(String.valueOf(Xhtml.textOf(whole, "title")), pdf.print(whole));
    }

    private LetterSheet.Sender sender(LetterRequest request, LetterTable.Subject subject) {
        return new LetterSheet.Sender(
                messages.getMessage(
                        "letters.administration." + subject.administration(),
                        null,
                        request.language()),
                subject.team(),
                letterhead.phoneOf(subject.team()),
                letterhead.hoursOf(subject.team()),
                Wording.date(
                        ZonedDateTime.now(clock).withZoneSameInstant(Wording.COPENHAGEN),
                        request.language()),
                subject.caseNumber(),
                letterhead.names(subject.team()) ? subject.contact() : null);
    }
}
