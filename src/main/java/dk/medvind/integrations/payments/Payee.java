package dk.medvind.integrations.payments;

import dk.medvind.identity.CprNumber;
import dk.medvind.identity.CvrNumber;

/** Who is paid: on the NemKonto of that number, unless it is said otherwise. */
public sealed interface Payee {

    /** The number as the payment system takes it: ten digits of a person, eight of a company. */
    String number();

    /** A person. */
    record Citizen(CprNumber cpr) implements Payee {

        @Override
        public String number() {
            return cpr.value();
        }
    }

    /** A person who has told us of an account that is not a NemKonto. */
    record OwnAccount(CprNumber cpr, BankAccount account) implements Payee {

        @Override
        public String number() {
            return cpr.value();
        }
    }

    /** A company or other body with a CVR number. */
    record Company(CvrNumber cvr) implements Payee {

        @Override
        public String number() {
            return cvr.value();
        }
    }
}
