package dk.medvind.applications.web;

import org.springframework.http.HttpStatus;

/** A delivery that cannot be read. The sentence names the place and never repeats the content. */
class DeliveryRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String field;

    private DeliveryRefused(HttpStatus status, String field, String sentence) {
        super(sentence);
        this.status = status;
        this.field = field;
    }

    /** A field or header is missing or not as agreed. */
    static DeliveryRefused because(String field, String sentence) {
        return new DeliveryRefused(HttpStatus.BAD_REQUEST, field, sentence);
    }

    /** More than anybody needs for an application. */
    static DeliveryRefused tooLarge(int mostBytes) {
        return new DeliveryRefused(
                HttpStatus.CONTENT_TOO_LARGE,
                "body",
                "The body may have at most " + mostBytes + " bytes.");
    }

    HttpStatus status() {
        return status;
    }

    /** A field of the body, {@code body} for all of it, or the name of a header. */
    String field() {
        return field;
    }
}
