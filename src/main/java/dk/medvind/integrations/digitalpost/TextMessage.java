package dk.medvind.integrations.digitalpost;

import dk.medvind.identity.CprNumber;

/**
 * A text message to a phone that anybody may look at.
 *
 * @param text 1 to 150 characters, without anything about the person; the sender's name is put
 *     before it on the way
 */
public record TextMessage(CprNumber recipient, String text) {

    @Override
    public String toString() {
        return "TextMessage[hidden]";
    }
}
