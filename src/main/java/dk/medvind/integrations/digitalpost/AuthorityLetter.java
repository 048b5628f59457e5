package dk.medvind.integrations.digitalpost;

import java.util.List;

/**
 * A message from authority to authority.
 *
 * @param cvr the receiving authority's, eight digits
 * @param subject shown before the message is opened: no sensitive words; at most 255 characters
 * @param top the letter itself, a PDF
 * @param beneath the files that go along, in their order
 */
public record AuthorityLetter(
        String cvr, String subject, AttachedFile top, List<AttachedFile> beneath) {

    public AuthorityLetter {
        beneath = List.copyOf(beneath);
    }

    @Override
    public String toString() {
        return "AuthorityLetter[hidden]";
    }
}
