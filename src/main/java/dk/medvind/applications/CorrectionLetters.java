package dk.medvind.applications;

import dk.medvind.applications.CorrectionWords.Put;
import dk.medvind.letters.LetterKind;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the citizen is written before a correction to their disadvantage. */
@Component
class CorrectionLetters {

    private final Mail mail;
    private final CaseWords words;
    private final DecisionLetters letters;

    CorrectionLetters(Mail mail, CaseWords words, DecisionLetters letters) {
        this.mail = mail;
        this.words = words;
        this.letters = letters;
    }

    /** What would be worse, why, and until when one can say something to it. */
    void hearing(Application subject, Correction correction, Put put, int round, LocalDate due) {
        var model = words.about(subject);
        model.put("replacedOn", letters.writtenOn(subject, correction));
        model.put("intended", words.intended(told(put.intended().outcome())));
        model.put(
                "amount",
                subject.type() == ApplicationType.SINGLE_BENEFIT ? put.intended().amount() : null);
        model.put("put", put.words());
        model.put("due", due);
        mail.writeAndSend(
                subject,
                LetterKind.HEARING,
                "correction-hearing",
                model,
                "hearOfCorrection:" + CorrectionWords.key(correction, round));
    }

    /** A refusal is a refusal, whatever led to it. */
    private static Outcome told(Outcome outcome) {
        return outcome.pays() || outcome == Outcome.REFERRED_TO_OTHER_LAW
                ? outcome
                : Outcome.REFUSED;
    }
}
