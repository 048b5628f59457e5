package dk.medvind.integrations.digitalpost;

/**
 * A file of a message.
 *
 * @param name with the extension of its type
 * @param mediaType as in {@code Content-Type}
 */
public record AttachedFile(String name, String mediaType, byte[] content) {

    @Override
    public String toString() {
        return "AttachedFile[hidden]";
    }
}
