/** The process delivery: its facts, its messages, and one step per service task. */
@org.jspecify.annotations.NullMarked
package dk.medvind.applications.process.delivery;
