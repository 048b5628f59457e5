/** The process lost-earnings: its facts, and one step per service task of its own. */
@org.jspecify.annotations.NullMarked
package dk.medvind.applications.process.lostearnings;
