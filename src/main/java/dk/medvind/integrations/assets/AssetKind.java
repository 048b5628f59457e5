package dk.medvind.integrations.assets;

/** What an entry of the yearly statement is about. */
public enum AssetKind {
    /** Money in banks. */
    DEPOSIT,
    /** Shares, bonds and units of funds, at their price on the day. */
    SECURITIES,
    /** Houses and flats in Denmark, at the public valuation. */
    PROPERTY,
    /** What is owed to banks and lenders; positive. */
    DEBT
}
