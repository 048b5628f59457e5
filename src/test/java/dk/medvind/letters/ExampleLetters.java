package dk.medvind.letters;

import dk.medvind.identity.Administration;
import dk.medvind.identity.PartyId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A letter writer without Spring, and letters for it. */
final class ExampleLetters {

    static final Locale DANISH = Locale.forLanguageTag("da");

    static final String DECISION =
            """
            <!DOCTYPE html>
            <html xmlns:th="http://www.thymeleaf.org" lang="da">
            <head><title>Svar på din ansøgning</title></head>
            <body>
              <h1>Du får <span th:text="${amount}">beløb</span></h1>
              <p>Kære <span th:text="${name}">navn</span></p>
              <p th:if="${outcome == 'PARTLY_GRANTED'}">Du får en del af det, du søgte om.</p>
              <ul><li th:each="item : ${items}"><span th:text="${item.what}">ting</span>: <span th:text="${item.amount}">beløb</span></li></ul>
              <section data-block="reasons">
                <h2>Derfor</h2>
                <p class="own-words" th:text="${reasons}">begrundelse</p>
              </section>
              <section data-block="complaint">
                <h2>Du kan klage</h2>
                <p>Du skal klage inden <span th:text="${complaintDeadline}">dato</span>.</p>
              </section>
            </body>
            </html>
            """;

    private ExampleLetters() {}

    static LetterWriter writer() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/letters");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new LetterWriter(
                new LetterText(),
                new LetterSheet(messages),
                new LetterPdf(),
                new Letterhead(
                        "33 66 33 66",
                        "mandag-fredag kl. 9-15",
                        Map.of("Borgercenter Voksne", "33 17 00 00"),
                        Map.of(),
                        Set.of("Beskyttet team")),
                messages,
                Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    }

    static LetterTable.Subject subject() {
        return new LetterTable.Subject(
                PartyId.random(),
                "MV-2026-000123-4",
                Administration.SOCIAL,
                "Borgercenter Voksne",
                null);
    }

    static LetterRequest request(LetterKind kind, Map<String, ?> model) {
        return LetterRequest.of(UUID.randomUUID(), kind, "example/decision", DANISH, model);
    }

    static Map<String, Object> decisionModel() {
        return Map.of(
                "outcome",
                ExampleOutcome.PARTLY_GRANTED,
                "amount",
                new BigDecimal("1234.5"),
                "items",
                List.of(Map.of("what", "Briller", "amount", new BigDecimal("1234.50"))),
                "reasons",
                "Du har ikke selv råd.\nDine udgifter er højere end din indtægt.",
                "complaintDeadline",
                LocalDate.of(2026, 12, 24));
    }

    enum ExampleOutcome {
        PARTLY_GRANTED
    }
}
