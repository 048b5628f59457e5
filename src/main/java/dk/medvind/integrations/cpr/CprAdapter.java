package dk.medvind.integrations.cpr;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.InvocationContext;
import dk.medvind.integrations.wire.Line;
import dk.medvind.integrations.wire.Lines;
import dk.medvind.integrations.wire.OutsideSettings.Agreement;
import dk.medvind.integrations.wire.SoapClient;
import dk.medvind.integrations.wire.SoapFormat;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** SF1520 PersonBaseDataExtended 5 over SOAP 1.1. */
@Component
class CprAdapter implements CprRegister {

    private static final SoapFormat FORMAT =
            new SoapFormat(
                    SoapFormat.Version.SOAP_11,
                    "http://serviceplatformen.dk/xml/wsdl/soap11/CPR/PersonBaseDataExtended/5/PersonLookup",
                    List.of(
                            new ClassPathResource(
                                    "invocation-context.xsd", InvocationContext.class),
                            new ClassPathResource("authority-context.xsd", InvocationContext.class),
                            new ClassPathResource("pnr.xsd", CprAdapter.class),
                            new ClassPathResource("person-lookup.xsd", CprAdapter.class)),
                    new Class<?>[] {PersonLookupRequest.class, PersonLookupResponse.class},
                    Map.of("PNRNotFound", Kind.NOT_FOUND));

    private final Line line;
    private final SoapClient soap;
    private final Lines lines;
    private final Agreement agreement;

    CprAdapter(Lines lines) {
        this.lines = lines;
        this.line = lines.line(OutsideSystem.CPR);
        this.soap = lines.soap(OutsideSystem.CPR, FORMAT);
        this.agreement = lines.settings().agreement();
    }

    @Override
    public Person person(CprNumber cprNumber, CallBasis basis) {
        return line.ask(basis, () -> lookUp(cprNumber));
    }

    private Person lookUp(CprNumber cprNumber) {
        var answer =
                soap.call(
                        new PersonLookupRequest(agreement, cprNumber), PersonLookupResponse.class);
        if (!answer.persondata.personnummer.equals(cprNumber.value())) {
            throw new OutsideSystemFailed(OutsideSystem.CPR, Kind.WRONG_PERSON);
        }
        return PersonReader.read(answer, lines.now());
    }
}
