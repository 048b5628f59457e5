package dk.medvind.applications;

/** When money that was granted is paid. */
enum PayWhen {
    AT_ONCE,
    /** In equal parts, a month between them. */
    INSTALMENTS,
    /** When an invoice has come, and what it comes to, at most what was granted. */
    AGAINST_INVOICE
}
