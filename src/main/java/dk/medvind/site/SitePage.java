package dk.medvind.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout needs to know about the visitor; templates read it as {@code ${site}}.
 *
 * @param loggedIn whether somebody is logged in
 * @param staff whether an employee is logged in, who needs no advice how to reach the municipality
 * @param name how an employee is greeted; null for citizens
 * @param help where a citizen asks for help with what the page is about; null for others
 * @param links the navigation for the visitor's roles
 * @param languages one link per language, the current one marked
 * @param sessionSeconds how long the session lives without a request; null when not logged in
 */
public record SitePage(
        boolean loggedIn,
        boolean staff,
        @Nullable String name,
        @Nullable String help,
        List<Link> links,
        List<Language> languages,
        @Nullable Integer sessionSeconds) {

    /**
     * @param href where it leads
     * @param key the message with its words
     * @param current whether the visitor is already there
     */
    public record Link(String href, String key, boolean current) {}

    /**
     * @param code the language's code, for {@code lang}
     * @param key the message with the language's own name
     * @param href this page in that language
     * @param current whether the page is in that language now
     */
    public record Language(String code, String key, String href, boolean current) {}
}
