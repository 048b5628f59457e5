/** The process access-to-file: its facts, its verbs, and one step per service task. */
@org.jspecify.annotations.NullMarked
package dk.medvind.applications.process.accesstofile;
