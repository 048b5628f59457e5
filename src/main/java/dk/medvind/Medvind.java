package dk.medvind;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Medvind. Outside systems, database and Keycloak come from configuration alone. */
@SpringBootApplication
@Modulithic(systemName = "Medvind")
public class Medvind {

    public static void main(String[] args) {
        SpringApplication.run(Medvind.class, args);
    }
}
