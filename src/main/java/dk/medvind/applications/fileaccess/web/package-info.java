/** Pages about access to the file. */
@org.jspecify.annotations.NullMarked
package dk.medvind.applications.fileaccess.web;
