package dk.medvind.integrations.income;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.InvocationContext;
import dk.medvind.integrations.wire.Line;
import dk.medvind.integrations.wire.Lines;
import dk.medvind.integrations.wire.SoapClient;
import dk.medvind.integrations.wire.SoapFormat;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** SF0770_A on Serviceplatformen over SOAP 1.1. */
@Component
class IncomeAdapter implements IncomeRegister {

    private static final SoapFormat FORMAT =
            new SoapFormat(
                    SoapFormat.Version.SOAP_11,
                    "IndkomstOplysningPersonHent",
                    List.of(
                            new ClassPathResource(
                                    "invocation-context.xsd", InvocationContext.class),
                            new ClassPathResource("authority-context.xsd", InvocationContext.class),
                            new ClassPathResource("eindkomst.xsd", IncomeAdapter.class)),
                    new Class<?>[] {IncomeRequest.class, IncomeResponse.class},
                    Map.of());

    private final Line line;
    private final SoapClient soap;
    private final Lines lines;

    IncomeAdapter(Lines lines) {
        this.lines = lines;
        this.line = lines.line(OutsideSystem.INCOME);
        this.soap = lines.soap(OutsideSystem.INCOME, FORMAT);
    }

    @Override
    public Income of(CprNumber cprNumber, YearMonth from, YearMonth to, CallBasis basis) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last month lies before the first");
        }
        return line.ask(basis, () -> lookUp(cprNumber, from, to));
    }

    private Income lookUp(CprNumber cprNumber, YearMonth from, YearMonth to) {
        var agreement = lines.settings().agreement();
        var answer =
                soap.call(
                        new IncomeRequest(agreement, cprNumber, from, to, lines.now()),
                        IncomeResponse.class);
        if (answer.persons.stream().anyMatch(one -> !one.cprNumber.equals(cprNumber.value()))) {
            throw new OutsideSystemFailed(OutsideSystem.INCOME, Kind.WRONG_PERSON);
        }
        var pays = answer.persons.stream().limit(1).flatMap(one -> IncomeReader.read(one).stream());
        return new Income(from, to, pays.toList(), lines.now());
    }
}
