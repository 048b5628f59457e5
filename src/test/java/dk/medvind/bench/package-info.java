/**
 * How fast Medvind takes applications, beside PostgreSQL's own measure: {@code mvn -Pbench verify}.
 */
package dk.medvind.bench;
