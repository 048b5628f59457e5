/**
 * Access to the file (aktindsigt, forvaltningsloven §§ 9-17): who asked, what the file holds, what
 * is withheld on which ground, and the extract that is given.
 */
@org.jspecify.annotations.NullMarked
package dk.medvind.applications.fileaccess;
