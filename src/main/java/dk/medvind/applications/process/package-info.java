/** What the processes of applications have in common. */
@org.jspecify.annotations.NullMarked
package dk.medvind.applications.process;
