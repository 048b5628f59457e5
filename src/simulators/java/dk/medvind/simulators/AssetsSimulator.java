package dk.medvind.simulators;

import dk.medvind.identity.CprNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statements of wealth: {@code POST /formueoplysninger/opslag}. A look-up, so there is nothing to
 * do twice and no key. {@code TWICE} tells every entry two times. The newest statement is that of
 * the year before, once it has been made up in March.
 */
public final class AssetsSimulator extends SimulatedSystem {

    private static final CprNumber SOMEBODY_ELSE = CprNumber.parse("610185-1235");
    private static final int MADE_UP_IN = 3;

    private final Clock clock;

    AssetsSimulator(Clock clock) {
        super("assets", "/formueoplysninger");
        this.clock = clock;
    }

    @Override
    Reply answer(Call call, Optional<Fault.Kind> fault) {
        if (!call.method().equals("POST") || !call.path().endsWith("/opslag")) {
            return Reply.problem(404, "Only statements");
        }
        String asked = call.json().path("personnummer").asString("");
        if (!asked.matches("\\d{10}")) {
            return Reply.problem(422, "Not a CPR number");
        }
        received().request(call, asked);
        var told =
                fault.equals(Optional.of(Fault.Kind.WRONG_PERSON))
                        ? SOMEBODY_ELSE
                        : new CprNumber(asked);
        return Reply.json(200, statement(told, fault));
    }

    private Map<String, Object> statement(CprNumber person, Optional<Fault.Kind> fault) {
        var statement = new LinkedHashMap<String, Object>();
        statement.put("personnummer", person.value());
        if (ExamplePeople.find(person).isEmpty()) {
            return statement;
        }
        statement.put("opgjortPr", newest().toString());
        int times = fault.equals(Optional.of(Fault.Kind.TWICE)) ? 2 : 1;
        var entries = new ArrayList<Map<String, Object>>();
        for (int time = 0; time < times; time++) {
            int number = 0;
            for (ExampleMoney.Owned owned : ExampleMoney.assets(person)) {
                number++;
                entries.add(
                        Map.of(
                                "postId", "P" + number,
                                "art", owned.kind(),
                                "beloeb", owned.amount()));
            }
        }
        statement.put("poster", List.copyOf(entries));
        return statement;
    }

    private LocalDate newest() {
        LocalDate today = LocalDate.now(clock);
        int year = today.getYear() - (today.getMonthValue() < MADE_UP_IN ? 2 : 1);
        return LocalDate.of(year, 12, 31);
    }
}
