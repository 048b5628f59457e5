package dk.medvind.simulators;

import dk.medvind.identity.CprNumber;
import java.util.Optional;
import org.w3c.dom.Document;

/**
 * SF1520 PersonBaseDataExtended 5 on Serviceplatformen, SOAP 1.1. A look-up, so there is nothing to
 * do twice and no key. {@code TWICE} tells every child two times.
 */
public final class CprSimulator extends SimulatedSystem {

    static final String NAMESPACE =
            "http://serviceplatformen.dk/xml/wsdl/soap11/CPR/PersonBaseDataExtended/5/";
    private static final String PNR = "http://serviceplatformen.dk/xml/schemas/cpr/PNR/1/";
    private static final CprNumber SOMEBODY_ELSE = CprNumber.parse("610185-1235");

    CprSimulator() {
        super("cpr", "/service/CPR/PersonBaseDataExtended/5");
    }

    @Override
    Reply answer(Call call, Optional<Fault.Kind> fault) {
        var request = Soap.parse(call.body());
        if (request.filter(CprSimulator::hasAgreement).isEmpty()) {
            return Soap.fault11("Client", "AccessDenied", "No agreement for this authority");
        }
        var asked = request.flatMap(xml -> Soap.text(xml, PNR, "PNR"));
        if (asked.isEmpty()) {
            return Soap.fault11("Client", "InvalidRequest", "Not a PersonLookupRequest");
        }
        received().request(call, asked.get());
        var cpr =
                fault.equals(Optional.of(Fault.Kind.WRONG_PERSON))
                        ? SOMEBODY_ELSE
                        : CprNumber.parse(asked.get());
        return ExamplePeople.find(cpr)
                .map(person -> Soap.answer11(told(person, fault)))
                .orElseGet(() -> Soap.fault11("Server", "PNRNotFound", "PNR not found"));
    }

    private static boolean hasAgreement(Document request) {
        return Soap.text(request, "*", "MunicipalityCVR").equals(Optional.of("64942212"));
    }

    private static String told(ExamplePerson person, Optional<Fault.Kind> fault) {
        int times = fault.equals(Optional.of(Fault.Kind.TWICE)) ? 2 : 1;
        var children = new StringBuilder();
        for (CprNumber child : person.children()) {
            children.append(
                    ("<barn><personnummer>%s</personnummer>"
                                    + "<foraeldremyndighed>true</foraeldremyndighed></barn>")
                            .formatted(child.value())
                            .repeat(times));
        }
        return """
               <PersonLookupResponse xmlns="%s"><persondata><personnummer>%s</personnummer>\
               <status><status>%s</status></status>\
               <civilstand><civilstandskode>%s</civilstandskode></civilstand>\
               <navn><personadresseringsnavn>%s</personadresseringsnavn><fornavn>%s</fornavn><efternavn>%s</efternavn></navn>\
               <adressebeskyttelse><beskyttet>%s</beskyttet></adressebeskyttelse></persondata>\
               <adresse><aktuelAdresse><standardadresse>%s</standardadresse><postnummer>%s</postnummer>\
               <postdistrikt>%s</postdistrikt></aktuelAdresse></adresse>\
               <relationer>%s%s%s</relationer></PersonLookupResponse>"""
                .formatted(
                        NAMESPACE,
                        person.cpr().value(),
                        person.status(),
                        person.civilStatus(),
                        person.name(),
                        person.firstName(),
                        person.lastName(),
                        person.protectedAddress(),
                        person.street(),
                        person.postalCode(),
                        person.city(),
                        person.spouse()
                                .map(
                                        spouse ->
                                                "<aegtefaelle><personnummer>%s</personnummer></aegtefaelle>"
                                                        .formatted(spouse.value()))
                                .orElse(""),
                        children,
                        person.guardian()
                                .map(
                                        guardian ->
                                                "<vaerge><personnummer>%s</personnummer><startdato>2019-03-01</startdato></vaerge>"
                                                        .formatted(guardian.value()))
                                .orElse(""));
    }
}
