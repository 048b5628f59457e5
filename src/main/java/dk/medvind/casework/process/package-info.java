/** Processes that employees begin beside a case: their facts and their verbs. */
@org.jspecify.annotations.NullMarked
package dk.medvind.casework.process;
