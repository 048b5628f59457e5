package dk.medvind.forms;

/** One thing in a form: a question, a group of things or a text. */
public sealed interface Component permits Field, Group, Prose {

    /** When it is left out. */
    Hide hide();

    /** Which template fragment draws it. */
    String kind();
}
