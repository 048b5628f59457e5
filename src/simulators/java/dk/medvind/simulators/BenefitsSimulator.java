package dk.medvind.simulators;

import dk.medvind.identity.CprNumber;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * SF1491 Ydelsesindeks, SOAP 1.2: what municipalities and Udbetaling Danmark pay. A look-up, so
 * there is no key. {@code TWICE} tells every benefit two times.
 */
public final class BenefitsSimulator extends SimulatedSystem {

    private static final String NAMESPACE =
            "http://stoettesystemerne.dk/ydelsesindeks/ydelselistehent/2/";

    BenefitsSimulator() {
        super("benefits", "/ydelselistehent/2");
    }

    @Override
    Reply answer(Call call, Optional<Fault.Kind> fault) {
        var asked =
                Soap.parse(call.body()).flatMap(xml -> Soap.text(xml, NAMESPACE, "PartCPRNummer"));
        if (asked.isEmpty()) {
            return Soap.fault12("Sender", "InvalidRequest", "Not an EffektueringHent");
        }
        received().request(call, asked.get());
        boolean wrong = fault.equals(Optional.of(Fault.Kind.WRONG_PERSON));
        int times = fault.equals(Optional.of(Fault.Kind.TWICE)) ? 2 : 1;
        var told = new StringBuilder();
        for (var running : ExampleMoney.benefits(new CprNumber(asked.get()))) {
            told.append(benefit(asked.get(), running).repeat(times));
        }
        return Soap.answer12(
                """
                <EffektueringHent_O xmlns="%s"><OEkonomiskEffektueringListe><OEkonomiskEffektuering>\
                <PartCPRNummer>%s</PartCPRNummer><OEkonomiskYdelseseffektueringListe>%s\
                </OEkonomiskYdelseseffektueringListe></OEkonomiskEffektuering></OEkonomiskEffektueringListe>\
                </EffektueringHent_O>"""
                        .formatted(NAMESPACE, wrong ? "6101851235" : asked.get(), told));
    }

    private static String benefit(String cpr, ExampleMoney.Running running) {
        var id = UUID.nameUUIDFromBytes((cpr + running.name()).getBytes(StandardCharsets.UTF_8));
        return """
               <OEkonomiskYdelseseffektuering><EffektueringUUID>%s</EffektueringUUID><BevilgetYdelse>\
               <YdelseNavn>%s</YdelseNavn><YdelseStartDato>%s</YdelseStartDato>%s\
               <YdelseMaanedligtBeloeb>%d.00</YdelseMaanedligtBeloeb></BevilgetYdelse>\
               <YdelseUdbetaler>%s</YdelseUdbetaler></OEkonomiskYdelseseffektuering>"""
                .formatted(
                        id,
                        running.name(),
                        running.from(),
                        running.to().isEmpty()
                                ? ""
                                : "<YdelseSlutDato>" + running.to() + "</YdelseSlutDato>",
                        running.monthly(),
                        running.payer());
    }
}
