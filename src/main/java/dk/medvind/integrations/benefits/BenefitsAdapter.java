package dk.medvind.integrations.benefits;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.Line;
import dk.medvind.integrations.wire.Lines;
import dk.medvind.integrations.wire.SoapClient;
import dk.medvind.integrations.wire.SoapFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** SF1491 on Ydelsesindeks over SOAP 1.2. */
@Component
class BenefitsAdapter implements BenefitRegister {

    private static final SoapFormat FORMAT =
            new SoapFormat(
                    SoapFormat.Version.SOAP_12,
                    "EffektueringHent",
                    List.of(new ClassPathResource("ydelsesindeks.xsd", BenefitsAdapter.class)),
                    new Class<?>[] {BenefitsRequest.class, BenefitsResponse.class},
                    Map.of());

    private final Line line;
    private final SoapClient soap;
    private final Lines lines;

    BenefitsAdapter(Lines lines) {
        this.lines = lines;
        this.line = lines.line(OutsideSystem.BENEFITS);
        this.soap = lines.soap(OutsideSystem.BENEFITS, FORMAT);
    }

    @Override
    public List<Benefit> of(CprNumber cprNumber, CallBasis basis) {
        return line.ask(basis, () -> lookUp(cprNumber));
    }

    private List<Benefit> lookUp(CprNumber cprNumber) {
        var answer = soap.call(new BenefitsRequest(cprNumber, lines.now()), BenefitsResponse.class);
        if (answer.parties.stream().anyMatch(one -> !one.cprNumber.equals(cprNumber.value()))) {
            throw new OutsideSystemFailed(OutsideSystem.BENEFITS, Kind.WRONG_PERSON);
        }
        var told = new HashSet<String>();
        return answer.parties.stream()
                .flatMap(party -> party.benefits.stream())
                .filter(benefit -> told.add(benefit.id))
                .map(this::benefit)
                .toList();
    }

    private Benefit benefit(BenefitsResponse.Running from) {
        return new Benefit(
                from.granted.name,
                LocalDate.parse(from.granted.from),
                Optional.ofNullable(from.granted.to).map(LocalDate::parse),
                new BigDecimal(from.granted.monthly),
                from.payer,
                lines.now());
    }
}
