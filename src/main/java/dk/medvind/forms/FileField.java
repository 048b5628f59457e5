package dk.medvind.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Files. They are stored the moment they are sent, by the one who owns the page; the answer is the
 * list of their ids and cannot be set from the web.
 */
public final class FileField extends Field {

    private final @Nullable String accept;
    private final boolean multiple;
    private final @Nullable String documentCode;

    FileField(
            Question question,
            @Nullable String accept,
            boolean multiple,
            @Nullable String documentCode) {
        super(question);
        this.accept = accept;
        this.multiple = multiple;
        this.documentCode = documentCode;
    }

    @Override
    Field at(Place place) {
        return new FileField(question().at(place), accept, multiple, documentCode);
    }

    @Override
    public String kind() {
        return "filepicker";
    }

    /** Which files the browser offers, as in HTML; only a help, the server looks at the content. */
    public @Nullable String accept() {
        return accept;
    }

    /**
     * What the files are meant to show, as decision tables call it; null when the form does not
     * say.
     */
    public @Nullable String documentCode() {
        return documentCode;
    }

    public boolean multiple() {
        return multiple;
    }

    @Override
    @Nullable Object read(MultiValueMap<String, String> sent, @Nullable Object before) {
        return before;
    }

    @Override
    List<FieldError> check(Object answer, Situation situation) {
        if (!(answer instanceof List<?> files) || files.isEmpty()) {
            return List.of(FieldError.of(this, "required.filepicker"));
        }
        return files.size() > 1 && !multiple ? List.of(FieldError.of(this, "files")) : List.of();
    }
}
