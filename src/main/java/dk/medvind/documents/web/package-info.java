/** Files on the way to their reader. */
@NullMarked
package dk.medvind.documents.web;

import org.jspecify.annotations.NullMarked;
