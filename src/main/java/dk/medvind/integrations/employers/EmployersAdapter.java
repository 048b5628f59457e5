package dk.medvind.integrations.employers;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.JsonClient;
import dk.medvind.integrations.wire.Line;
import dk.medvind.integrations.wire.Lines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** CVR's public distribution, which is asked like the search engine it is (Elasticsearch). */
@Component
class EmployersAdapter implements EmployerRegister {

    private static final String NUMBER = "Vrvirksomhed.cvrNummer";
    private static final String NEWEST = "Vrvirksomhed.virksomhedMetadata.";

    private final Lines lines;
    private final Line line;
    private final JsonClient json;

    EmployersAdapter(Lines lines) {
        this.lines = lines;
        this.line = lines.line(OutsideSystem.EMPLOYERS);
        this.json = lines.json(OutsideSystem.EMPLOYERS);
    }

    @Override
    public Optional<Employer> find(String cvrNumber, CallBasis basis) {
        if (!cvrNumber.matches("\\d{8}")) {
            throw new IllegalArgumentException("A CVR number has eight digits");
        }
        return line.ask(basis, () -> lookUp(cvrNumber));
    }

    private Optional<Employer> lookUp(String cvrNumber) {
        var found =
                json.send(
                        HttpMethod.POST,
                        lines.at(OutsideSystem.EMPLOYERS, "/virksomhed/_search"),
                        question(cvrNumber),
                        WireCompanies.class);
        if (found.timedOut()) {
            // The search engine gave up half-way: that it found nothing means nothing.
            throw new OutsideSystemFailed(OutsideSystem.EMPLOYERS, Kind.UNAVAILABLE);
        }
        var companies = found.companies();
        if (companies.stream().anyMatch(company -> !company.has(cvrNumber))) {
            throw new OutsideSystemFailed(OutsideSystem.EMPLOYERS, Kind.WRONG_PERSON);
        }
        return companies.stream().findFirst().map(company -> company.employer(lines.now()));
    }

    private static Map<String, Object> question(String cvrNumber) {
        return Map.of(
                "_source",
                List.of(NUMBER, NEWEST + "nyesteNavn", NEWEST + "nyesteBeliggenhedsadresse"),
                "query",
                Map.of("term", Map.of(NUMBER, Integer.parseInt(cvrNumber))));
    }
}
