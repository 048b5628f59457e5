package dk.medvind.documents;

import java.util.regex.Pattern;

/** Makes a sender's file name safe to keep and to send back. */
final class FileName {

    private static final int LONGEST = 100;
    private static final Pattern FOLDER = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern EXTENSION = Pattern.compile("\\.[^. ]{1,8}$");
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()-]+");
    private static final Pattern CPR_NUMBER =
            Pattern.compile("(?<!\\d)\\d{6}[-_. ]{0,3}\\d{4}(?!\\d)");

    private FileName() {}

    /**
     * The name without folder, control signs and digits that look like a CPR number, with the
     * extension of the real type.
     */
    static String safe(String sent, FileType type) {
        String name = FOLDER.matcher(sent).replaceFirst("");
        name = EXTENSION.matcher(name.strip()).replaceFirst("");
        name = UNSAFE.matcher(name).replaceAll(" ");
        name = CPR_NUMBER.matcher(name).replaceAll("cpr");
        name = name.replaceAll("\\s+", " ").strip();
        if (name.length() > LONGEST) {
            name = name.substring(0, LONGEST).strip();
        }
        return (name.isEmpty() || name.startsWith(".") ? "fil" : name) + "." + type.extension();
    }
}
