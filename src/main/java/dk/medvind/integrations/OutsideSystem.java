package dk.medvind.integrations;

/** The systems Medvind calls. The name is what the journal, metrics and settings call them. */
public enum OutsideSystem {
    CPR,
    INCOME,
    BENEFITS,
    DOMUS,
    DIGITALPOST,
    PRINT,
    PAYMENTS,
    DOCTORS,
    CARDPAYMENT,
    ASSETS,
    PENSIONS,
    EMPLOYERS,
    ADDRESSES,
    CPREVENTS;

    /** As in settings and metrics: {@code cpr}, {@code digitalpost}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
