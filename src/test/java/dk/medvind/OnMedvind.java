package dk.medvind;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole of Medvind on a real PostgreSQL, without outside systems. All such tests
 * share one application and one database, and look at what is their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {"medvind.documents.scan-every=1h", "medvind.work-list.first-check=1h"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = OnRealPostgres.class)
public @interface OnMedvind {}
