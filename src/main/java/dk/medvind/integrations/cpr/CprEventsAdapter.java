package dk.medvind.integrations.cpr;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.JsonClient;
import dk.medvind.integrations.wire.Line;
import dk.medvind.integrations.wire.Lines;
import org.springframework.stereotype.Component;

/** The subscription to CPR's events, asked as a list that only grows. */
@Component
class CprEventsAdapter implements CprEvents {

    private static final int AT_ONCE = 200;

    private final Lines lines;
    private final Line line;
    private final JsonClient json;

    CprEventsAdapter(Lines lines) {
        this.lines = lines;
        this.line = lines.line(OutsideSystem.CPREVENTS);
        this.json = lines.json(OutsideSystem.CPREVENTS);
    }

    @Override
    public News after(long position, String ours, CallBasis basis) {
        return line.ask(basis, () -> read(position, ours));
    }

    private News read(long position, String ours) {
        var list =
                json.get(
                        lines.at(
                                OutsideSystem.CPREVENTS,
                                "?efter={after}&antal={most}",
                                position,
                                AT_ONCE),
                        CprEventList.class);
        long last = position;
        for (CprEventList.Told told : list.events()) {
            if (told.position() <= last) {
                throw new OutsideSystemFailed(OutsideSystem.CPREVENTS, Kind.GARBAGE);
            }
            last = told.position();
        }
        return new News(
                last, list.events().stream().flatMap(told -> told.event(ours).stream()).toList());
    }
}
