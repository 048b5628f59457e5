package dk.medvind.simulators;

import dk.medvind.identity.CprNumber;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/**
 * SF0770_A on Serviceplatformen, SOAP 1.1: months by employer with numbered fields. The current
 * month is not reported yet. A look-up, so there is no key. {@code TWICE} tells every report two
 * times.
 */
public final class IncomeSimulator extends SimulatedSystem {

    private static final String NAMESPACE = "http://rep.oio.dk/skat.dk/eindkomst/";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private final Clock clock;

    IncomeSimulator(Clock clock) {
        super("income", "/service/SKAT/EIndkomst/4");
        this.clock = clock;
    }

    @Override
    Reply answer(Call call, Optional<Fault.Kind> fault) {
        var request = Soap.parse(call.body());
        var asked = request.flatMap(xml -> text(xml, "PersonCivilRegistrationIdentifier"));
        var from = request.flatMap(xml -> text(xml, "SoegeAarMaanedFraKode"));
        var to = request.flatMap(xml -> text(xml, "SoegeAarMaanedTilKode"));
        if (asked.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Soap.fault11("Client", "InvalidRequest", "Not an IndkomstOplysningPersonHent");
        }
        received().request(call, asked.get());
        var first = YearMonth.parse(from.get(), MONTH);
        var last = YearMonth.parse(to.get(), MONTH);
        if (last.isBefore(first)) {
            return Soap.fault11("Client", "InvalidPeriod", "Period ends before it begins");
        }
        boolean wrong = fault.equals(Optional.of(Fault.Kind.WRONG_PERSON));
        int times = fault.equals(Optional.of(Fault.Kind.TWICE)) ? 2 : 1;
        var told = new StringBuilder();
        for (var wage : ExampleMoney.wages(new CprNumber(asked.get()))) {
            told.append(employer(asked.get(), wage, first, last).repeat(times));
        }
        return Soap.answer11(
                """
                <IndkomstOplysningPersonHent_O xmlns="%s"><IndkomstOplysningPersonStruktur>\
                <PersonCivilRegistrationIdentifier>%s</PersonCivilRegistrationIdentifier>%s\
                </IndkomstOplysningPersonStruktur></IndkomstOplysningPersonHent_O>"""
                        .formatted(NAMESPACE, wrong ? "6101851235" : asked.get(), told));
    }

    private String employer(String cpr, ExampleMoney.Wage wage, YearMonth first, YearMonth last) {
        var reported = YearMonth.now(clock.withZone(ZoneId.of("Europe/Copenhagen"))).minusMonths(1);
        var periods = new StringBuilder();
        Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .filter(month -> !month.isAfter(reported))
                .forEach(month -> periods.append(period(cpr, wage, month)));
        return """
               <IndkomstOplysningSamling><VirksomhedSENummerIdentifikator>%s</VirksomhedSENummerIdentifikator>\
               <VirksomhedNavn>%s</VirksomhedNavn>%s</IndkomstOplysningSamling>"""
                .formatted(wage.cvr(), Soap.escape(wage.employer()), periods);
    }

    private static String period(String cpr, ExampleMoney.Wage wage, YearMonth month) {
        var id =
                UUID.nameUUIDFromBytes(
                        (cpr + wage.cvr() + month)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return """
               <IndkomstLoenPeriodeSamling><AngivelsePeriodeFraDato>%s</AngivelsePeriodeFraDato>\
               <AngivelsePeriodeTilDato>%s</AngivelsePeriodeTilDato><AngivelseOplysningSamling>\
               <AngivelseIdentifikator>%s</AngivelseIdentifikator>%s%s%s%s</AngivelseOplysningSamling>\
               </IndkomstLoenPeriodeSamling>"""
                .formatted(
                        month.atDay(1),
                        month.atEndOfMonth(),
                        id,
                        field(wage.field(), wage.amount()),
                        field(15, wage.tax()),
                        field(16, wage.contribution()),
                        field(200, wage.hours()));
    }

    private static String field(int number, int amount) {
        return """
               <AngivelseFeltSamling><BlanketFeltNummerIdentifikator>1%017d</BlanketFeltNummerIdentifikator>\
               <AngivelseFeltIndholdTekst>%d.00</AngivelseFeltIndholdTekst></AngivelseFeltSamling>"""
                .formatted(number, amount);
    }

    private static Optional<String> text(Document xml, String name) {
        return Soap.text(xml, NAMESPACE, name);
    }
}
