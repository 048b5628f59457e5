package dk.medvind.applications;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rates, limits and deadlines by date. Code and diagrams name a parameter, never its value. A value
 * that was changed is in use a minute later at the latest.
 */
@Component
public class Parameters {

    private static final String COLUMNS =
            "select code, valid_from, valid_to, value, selected_by, source from parameter";

    private final JdbcClient database;
    private final LoadingCache<Asked, RateParameter> known =
            Caffeine.newBuilder()
                    .maximumSize(1_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build(this::read);

    Parameters(JdbcClient database) {
        this.database = database;
    }

    /**
     * The parameter as it was on the day.
     *
     * @throws UnknownParameter if no value was in force: guessing would be worse than stopping
     */
    public RateParameter on(String code, LocalDate day) {
        return known.get(new Asked(code, day));
    }

    private RateParameter read(Asked asked) {
        return database.sql(
                        COLUMNS
                                + " where code = :code and valid_from <= :day"
                                + " and (valid_to is null or valid_to >= :day)")
                .param("code", asked.code())
                .param("day", asked.day())
                .query(RateParameter.class)
                .optional()
                .orElseThrow(() -> new UnknownParameter(asked.code(), asked.day()));
    }

    private record Asked(String code, LocalDate day) {}

    /** The value alone. */
    public BigDecimal valueOn(String code, LocalDate day) {
        return on(code, day).value();
    }

    /** The value as a whole number: days, years. */
    public int countOn(String code, LocalDate day) {
        return valueOn(code, day).intValueExact();
    }

    /** Everything that is, was or will be in force, for those who look after it. */
    public List<RateParameter> all() {
        return database.sql(COLUMNS + " order by code, valid_from")
                .query(RateParameter.class)
                .list();
    }
}
