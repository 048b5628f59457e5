package dk.medvind.applications;

import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.documents.Document;
import dk.medvind.documents.DocumentOrigin;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Scopes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;

/** A case in which a caseworker has asked for one answer and one paper. */
public record AskedCase(BeanFactory beans, ActingContext citizen, String number) {

    /** Waits until the citizen is asked. */
    public static AskedCase of(BeanFactory beans) {
        var actors = ExampleActors.in(beans);
        var citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
        var caseworker =
                CaseworkerAtWork.in(
                        beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
        CaseNumber number = citizen.apply(ExampleAnswers.urgent());
        caseworker.complete(
                caseworker.awaitTask(number, "assessApplication"),
                Answers.of(
                        Map.of(
                                "nextStep", "ASK_CITIZEN",
                                "asked", BigDecimal.valueOf(2),
                                "asked[0].about", "FIELD:amount",
                                "asked[0].cause", "DOES_NOT_ADD_UP",
                                "asked[1].about", "PAPER:PRICE_QUOTE",
                                "asked[1].cause", "UNREADABLE",
                                "asked[1].words", "Billedet er <b>for mørkt</b> {{1+1}}")));
        await("the citizen is asked")
                .atMost(Duration.ofMinutes(1))
                .until(() -> citizen.view(number).waitsFor("provideSupplement"));
        return new AskedCase(beans, citizen.acting(), number.value());
    }

    /** A citizen whose case it is not. */
    public static ActingContext somebodyElse(BeanFactory beans) {
        return ExampleActors.in(beans).citizen("830691-0184", "Bo Eksempel");
    }

    /** What the files that were put in are meant to show. */
    public List<String> codesOfFiles() {
        var id = CitizenAtWork.in(beans, citizen).view(new CaseNumber(number)).id();
        return Scopes.as(citizen, () -> beans.getBean(Documents.class).of(id)).stream()
                .filter(file -> file.origin() == DocumentOrigin.UPLOAD)
                .map(Document::code)
                .toList();
    }
}
