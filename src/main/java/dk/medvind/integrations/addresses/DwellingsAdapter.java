package dk.medvind.integrations.addresses;

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

/**
 * Datafordeleren over GraphQL: DAR tells the id of an address, BBR the unit at it. The address goes
 * in the body, so that no log on the way holds it.
 */
@Component
class DwellingsAdapter implements DwellingRegister {

    private static final String ADDRESS =
            """
            query($betegnelse: String!) {
              DAR_Adresse(first: 2, where: {adressebetegnelse: {eq: $betegnelse}, status: {eq: "3"}}) {
                nodes { id_lokalId adressebetegnelse } } }""";

    private static final String UNIT =
            """
            query($adresse: String!) {
              BBR_Enhed(first: 2, where: {adresseIdentificerer: {eq: $adresse}, status: {eq: "6"}}) {
                nodes { id_lokalId adresseIdentificerer enh026EnhedensSamledeAreal enh031AntalVaerelser
                  enh045Udlejningsforhold enhedBygning { bygningEjendomsrelation { ejendommensEjerforholdskode } } } } }""";

    private final Lines lines;
    private final Line line;
    private final JsonClient json;

    DwellingsAdapter(Lines lines) {
        this.lines = lines;
        this.line = lines.line(OutsideSystem.ADDRESSES);
        this.json = lines.json(OutsideSystem.ADDRESSES);
    }

    @Override
    public Optional<Dwelling> at(String address, CallBasis basis) {
        return line.ask(basis, () -> address(address).flatMap(this::unit));
    }

    private Optional<String> address(String address) {
        var found = ask(ADDRESS, Map.of("betegnelse", address)).addresses();
        if (found.stream().anyMatch(each -> !address.equals(each.adressebetegnelse()))) {
            throw new OutsideSystemFailed(OutsideSystem.ADDRESSES, Kind.WRONG_PERSON);
        }
        return only(found.stream().map(WirePlaces.Address::id).distinct().toList());
    }

    private Optional<Dwelling> unit(String address) {
        var found = ask(UNIT, Map.of("adresse", address)).units();
        if (found.stream().anyMatch(each -> !address.equals(each.adresseIdentificerer()))) {
            throw new OutsideSystemFailed(OutsideSystem.ADDRESSES, Kind.WRONG_PERSON);
        }
        return only(found.stream().distinct().toList()).map(unit -> unit.dwelling(lines.now()));
    }

    private WirePlaces ask(String query, Map<String, String> variables) {
        return json.send(
                HttpMethod.POST,
                lines.at(OutsideSystem.ADDRESSES, "/flexibleCurrent/v1"),
                Map.of("query", query, "variables", variables),
                WirePlaces.class);
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
