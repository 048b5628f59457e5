package dk.medvind.integrations.doctors;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.JsonClient;
import dk.medvind.integrations.wire.Line;
import dk.medvind.integrations.wire.Lines;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * The register over REST. Look-ups in the address name a place and no person; what is asked or
 * written about a person names them in the body, and what is written carries an idempotency key.
 */
@Component
class DoctorsAdapter implements DoctorRegister {

    private final Lines lines;
    private final Line line;
    private final JsonClient json;

    DoctorsAdapter(Lines lines) {
        this.lines = lines;
        this.line = lines.line(OutsideSystem.DOCTORS);
        this.json = lines.json(OutsideSystem.DOCTORS);
    }

    @Override
    public List<Doctor> near(Whereabouts place, CallBasis basis) {
        var address = at("/ydere?vej={vej}&postnr={postnr}", place.street(), place.postalCode());
        return line.ask(
                basis,
                () ->
                        told(json.get(address, Found.class), place).stream()
                                .sorted(Comparator.comparingInt(Doctor::metres))
                                .toList());
    }

    @Override
    public Optional<Doctor> find(String number, Whereabouts place, CallBasis basis) {
        var address =
                at(
                        "/ydere?ydernummer={nummer}&vej={vej}&postnr={postnr}",
                        number,
                        place.street(),
                        place.postalCode());
        return line.ask(
                basis,
                () ->
                        told(json.get(address, Found.class), place).stream()
                                .filter(doctor -> doctor.number().equals(number))
                                .findFirst());
    }

    @Override
    public Optional<ChosenDoctor> chosen(CprNumber person, CallBasis basis) {
        return line.ask(basis, () -> choice(person));
    }

    private Optional<ChosenDoctor> choice(CprNumber person) {
        var answer =
                json.send(
                        HttpMethod.POST,
                        at("/laegevalg/opslag"),
                        new Order(person.value(), null),
                        Choice.class);
        if (!person.value().equals(answer.cpr())) {
            throw new OutsideSystemFailed(OutsideSystem.DOCTORS, Kind.WRONG_PERSON);
        }
        return Optional.ofNullable(answer.yder()).map(doctor -> doctor.chosen(lines.now()));
    }

    @Override
    public void choose(CprNumber person, String number, CallBasis basis) {
        line.act(basis, () -> write("/laegevalg", new Order(person.value(), number), basis));
    }

    @Override
    public void orderCard(CprNumber person, CallBasis basis) {
        line.act(basis, () -> write("/sundhedskort", new Order(person.value(), null), basis));
    }

    private void write(String path, Order order, CallBasis basis) {
        var answer = json.send(HttpMethod.POST, at(path), basis.callKey(), order, Order.class);
        if (!order.equals(answer)) {
            throw new OutsideSystemFailed(OutsideSystem.DOCTORS, Kind.WRONG_PERSON);
        }
    }

    private static List<Doctor> told(Found found, Whereabouts place) {
        List<WireDoctor> all = found.ydere();
        if (all == null) {
            throw new OutsideSystemFailed(OutsideSystem.DOCTORS, Kind.GARBAGE);
        }
        if (!place.postalCode().equals(found.postnr())) {
            throw new OutsideSystemFailed(OutsideSystem.DOCTORS, Kind.WRONG_PERSON);
        }
        return all.stream().map(WireDoctor::doctor).distinct().toList();
    }

    private URI at(String path, Object... values) {
        return lines.at(OutsideSystem.DOCTORS, path, values);
    }

    private record Found(@Nullable String postnr, @Nullable List<WireDoctor> ydere) {}

    /** A choice as the register tells it; no practice for those in insurance group 2. */
    private record Choice(@Nullable String cpr, @Nullable Yder yder) {

        @Override
        public String toString() {
            return "Choice[hidden]";
        }
    }

    private record Yder(String ydernummer, String navn, String adresse) {

        ChosenDoctor chosen(Instant fetchedAt) {
            if (!ydernummer.matches("\\d{6}") || navn.isBlank()) {
                throw new IllegalStateException("No practice");
            }
            return new ChosenDoctor(ydernummer, navn, adresse, fetchedAt);
        }
    }

    private record Order(String cpr, @Nullable String ydernummer) {

        @Override
        public String toString() {
            return "Order[hidden]";
        }
    }
}
