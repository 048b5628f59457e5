package dk.medvind.applications;

import dk.medvind.casework.OfficeDays;
import dk.medvind.letters.Weekdays;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Monday to Friday, except Danish public holidays. */
@Component
class DanishOfficeDays implements OfficeDays {

    @Override
    public LocalDate openOnOrAfter(LocalDate day) {
        return Weekdays.onOrAfter(day);
    }
}
