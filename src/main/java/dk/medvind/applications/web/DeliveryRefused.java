package dk.medvind.applications.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A delivery that is not taken: what is wrong, place by place. Never repeats the content. */
class DeliveryRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final transient List<Fault> faults;

    private DeliveryRefused(HttpStatus status, List<Fault> faults) {
        super(faults.get(0).sentence());
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    /**
     * One thing that is wrong.
     *
     * @param field the name of a header, {@code body}, or the path of a field such as {@code
     *     answers.amount}
     * @param error what kind of error, for programs
     * @param sentence the same for people
     */
    record Fault(String field, String error, String sentence) {}

    /** The request cannot be read at all. */
    static DeliveryRefused unreadable(String field, String error, String sentence) {
        return new DeliveryRefused(
                HttpStatus.BAD_REQUEST, List.of(new Fault(field, error, sentence)));
    }

    /** More than anybody needs for an application. */
    static DeliveryRefused tooLarge(int mostBytes) {
        return new DeliveryRefused(
                HttpStatus.CONTENT_TOO_LARGE,
                List.of(
                        new Fault(
                                "body",
                                "size",
                                "The JSON may have at most " + mostBytes + " bytes.")));
    }

    /** It can be read, and these places of it are not as agreed. */
    static DeliveryRefused because(List<Fault> faults) {
        return new DeliveryRefused(HttpStatus.UNPROCESSABLE_CONTENT, faults);
    }

    HttpStatus status() {
        return status;
    }

    List<Fault> faults() {
        return faults;
    }
}
