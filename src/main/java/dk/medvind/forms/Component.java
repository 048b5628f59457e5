package dk.medvind.forms;

/** One thing in a form: a question, a group or list of things, something to read, a value. */
public sealed interface Component
        permits Field,
                Group,
                Repeat,
                Rows,
                Rows.Row,
                Prose,
                Divider,
                Picture,
                DataTable,
                OwnFilesList,
                Computed {

    /** When it is left out. */
    Hide hide();

    /** Which template fragment draws it. */
    String kind();
}
