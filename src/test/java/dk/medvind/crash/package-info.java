/** The crash test: two nodes and a database that are killed under load (docs/operations.md). */
package dk.medvind.crash;
