package dk.medvind.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.medvind.audit.Audit;
import dk.medvind.documents.Document;
import dk.medvind.documents.Documents;
import dk.medvind.documents.OpenDocument;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import dk.medvind.integrations.CallBasis;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DaysOfLettersTest {

    private static final UUID LETTER = UUID.randomUUID();

    @Test
    void noWeekdayIsComputedInUtc() {
        // Half past eleven on Sunday evening in UTC is Monday in Copenhagen: one weekday later is
        // Tuesday.
        assertThat(printed("2026-11-22T23:30:00Z", 1)).isEqualTo(LocalDate.parse("2026-11-24"));
        assertThat(printed("2026-11-22T22:30:00Z", 1)).isEqualTo(LocalDate.parse("2026-11-23"));
        // In summer Copenhagen is two hours ahead.
        assertThat(printed("2026-06-21T22:30:00Z", 1)).isEqualTo(LocalDate.parse("2026-06-23"));
    }

    @Test
    void noHolidayIsCountedAsAWeekday() {
        assertThat(printed("2026-04-01T10:00:00Z", 1)).isEqualTo(LocalDate.parse("2026-04-07"));
        assertThat(printed("2026-12-23T10:00:00Z", 6)).isEqualTo(LocalDate.parse("2027-01-04"));
    }

    /** When a letter counts as received that is printed at this moment. */
    private static LocalDate printed(String moment, int weekdays) {
        LetterTable table = mock();
        Documents documents = mock();
        Parties parties = mock();
        var letter =
                new Letter(
                        LETTER,
                        UUID.randomUUID(),
                        LetterKind.DECISION,
                        "Afgørelse",
                        Locale.forLanguageTag("da"),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Instant.parse(moment),
                        null);
        when(table.lock(LETTER)).thenReturn(letter);
        when(table.subject(any()))
                .thenReturn(
                        new LetterTable.Subject(
                                PartyId.random(),
                                "MV-2026-000001-0",
                                Administration.SOCIAL,
                                "Borgercenter Voksne",
                                null));
        Document file = mock();
        when(documents.open(any(), any()))
                .thenReturn(new OpenDocument(file, InputStream.nullInputStream()));
        when(parties.nameOf(any())).thenReturn("Ane Eksempel");
        var letters =
                new Letters(
                        table,
                        mock(),
                        mock(),
                        documents,
                        parties,
                        mock(),
                        mock(),
                        mock(Audit.class),
                        Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
        return letters.print(
                        LETTER,
                        List.of("Eksempelvej 1", "2300 København S"),
                        weekdays,
                        new CallBasis("MV-2026-000001-0", "forvaltningsloven", "x"))
                .notifiedOn();
    }
}
