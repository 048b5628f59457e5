package dk.medvind.applications;

import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.addresses.DwellingRegister;
import dk.medvind.integrations.assets.AssetRegister;
import dk.medvind.integrations.benefits.BenefitRegister;
import dk.medvind.integrations.cpr.CprRegister;
import dk.medvind.integrations.doctors.DoctorRegister;
import dk.medvind.integrations.employers.EmployerRegister;
import dk.medvind.integrations.income.IncomeRegister;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks the registers about the applicant while the form is written (retssikkerhedsloven § 11 a,
 * stk. 2). The page before the form says that it happens.
 */
@Component
class OwnLookUps {

    private static final int MONTHS = 3;

    /** What a register holds for everybody to see may be read to inform a case. */
    private static final String PUBLIC = "retssikkerhedsloven § 10";

    private final CprRegister cpr;
    private final IncomeRegister income;
    private final BenefitRegister benefits;
    private final AssetRegister assets;
    private final DoctorRegister doctors;
    private final EmployerRegister employers;
    private final DwellingRegister dwellings;
    private final Parties parties;
    private final Clock clock;

    OwnLookUps(
            CprRegister cpr,
            IncomeRegister income,
            BenefitRegister benefits,
            AssetRegister assets,
            DoctorRegister doctors,
            EmployerRegister employers,
            DwellingRegister dwellings,
            Parties parties,
            Clock clock) {
        this.cpr = cpr;
        this.income = income;
        this.benefits = benefits;
        this.assets = assets;
        this.doctors = doctors;
        this.employers = employers;
        this.dwellings = dwellings;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * What a register holds.
     *
     * @param by what a public register is asked after: an employer's number, an address
     * @throws dk.medvind.integrations.OutsideSystemFailed if it does not answer, or about somebody
     *     else
     */
    List<RegisterValue> ask(
            OwnRegister register, String by, PartyId applicant, CaseNumber caseNumber) {
        CprNumber who = parties.cprNumberOf(applicant);
        var basis =
                new CallBasis(
                        caseNumber.value(),
                        law(register),
                        caseNumber + ":prefill:" + register.label());
        return switch (register) {
            case CPR -> OwnValues.of(cpr.person(who, basis));
            case INCOME -> OwnValues.of(income.of(who, month(MONTHS), month(1), basis));
            case BENEFITS -> OwnValues.of(benefits.of(who, basis), clock.instant());
            case DOCTORS -> doctors.chosen(who, basis).map(OwnValues::of).orElse(List.of());
            case ASSETS -> assets.newest(who, basis).map(OwnValues::of).orElse(List.of());
            case EMPLOYERS -> employers.find(by, basis).map(OwnValues::of).orElse(List.of());
            case DWELLINGS -> dwellings.at(by, basis).map(OwnValues::of).orElse(List.of());
        };
    }

    private static String law(OwnRegister register) {
        if (register == OwnRegister.DOCTORS) {
            return DoctorList.BASIS;
        }
        return register.isPublic() ? PUBLIC : RegisterCollection.BASIS;
    }

    /** Whole months back; this month is rarely reported yet. */
    private YearMonth month(int back) {
        return YearMonth.from(Deadlines.dayOf(clock.instant())).minusMonths(back);
    }
}
