package dk.medvind.integrations.cardpayment;

import java.net.URI;

/**
 * A payment that waits on a page.
 *
 * @param id the payment system's own
 * @param page where the browser is sent; always at the payment system's known address
 */
public record PaymentPage(String id, URI page) {}
