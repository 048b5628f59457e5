package dk.medvind.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Why a row of the work list stands where it stands.
 *
 * @param key of a sentence
 * @param day its {0}; null when it tells none
 * @param days its {1}: how many days there are until then, or since
 */
public record WorkReason(String key, @Nullable LocalDate day, long days) {

    private static final int NEAR = 7;

    static WorkReason of(WorkRow row, LocalDate today) {
        LocalDate critical = row.criticalOn();
        LocalDate last = row.lastDay();
        if (row.urgent()) {
            return urgent(row, today);
        }
        if (critical != null && (last == null || !critical.isAfter(last))) {
            return told("casework.reason.own-date.", critical, today);
        }
        if (last != null) {
            return told("casework.reason.deadline.", last, today);
        }
        return new WorkReason("casework.reason.none." + row.kind().name(), null, 0);
    }

    private static WorkReason urgent(WorkRow row, LocalDate today) {
        Urgency why = Urgency.stored(row.urgency()).orElse(Urgency.OTHER);
        LocalDate day = row.criticalOn();
        if (why == Urgency.OWN_DATE && day == null) {
            why = Urgency.OTHER;
        }
        return new WorkReason(
                "casework.reason.urgent." + why.name(),
                day,
                day == null ? 0 : Math.abs(ChronoUnit.DAYS.between(today, day)));
    }

    private static WorkReason told(String prefix, LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        return new WorkReason(prefix + when(days), day, Math.abs(days));
    }

    private static String when(long days) {
        if (days < 0) {
            return days == -1 ? "yesterday" : "passed";
        }
        if (days < 2) {
            return days == 0 ? "today" : "tomorrow";
        }
        return days <= NEAR ? "near" : "far";
    }
}
