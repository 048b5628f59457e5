/** The process decision: its facts, and one step per service task. */
@org.jspecify.annotations.NullMarked
package dk.medvind.applications.process.decision;
