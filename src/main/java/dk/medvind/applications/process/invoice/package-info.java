/** The process that waits for invoices and pays them: its facts, its verbs, and its steps. */
@org.jspecify.annotations.NullMarked
package dk.medvind.applications.process.invoice;
