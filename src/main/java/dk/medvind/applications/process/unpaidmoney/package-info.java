/** The process that finds another way for money that did not get through. */
@org.jspecify.annotations.NullMarked
package dk.medvind.applications.process.unpaidmoney;
