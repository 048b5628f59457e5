package dk.medvind;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The few rules of the house that the compiler cannot check. */
class ArchitectureTest {

    private static final JavaClasses MEDVIND =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("dk.medvind");

    @Test
    void modulesUseOnlyWhatTheirPackageInfoSays() {
        ApplicationModules.of(Medvind.class).verify();
    }

    @Test
    void theEngineIsKnownInFivePlacesSoThatAForkIsARename() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "..process..",
                                "..workflow..",
                                "..casework..",
                                "..authoring..",
                                "..measurement..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.camunda.bpm.engine.."));
    }

    @Test
    void aStepAsksItsModuleAndNobodyElse() {
        check(
                noClasses()
                        .that()
                        .implement(JavaDelegate.class)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "..integrations..",
                                "java.sql..",
                                "org.springframework.jdbc..",
                                "org.springframework.data.."));
    }

    @Test
    void onlyAdaptersSpeakToTheWire() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "..integrations..", "..documents..", "..identity.login..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.springframework.web.client..",
                                "org.springframework.ws..",
                                "java.net.http..",
                                "org.apache.hc.."));
    }

    /**
     * Readiness compares the node's own clock with the database's, and sessions live in real time.
     */
    @Test
    void timeIsAParameter() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("dk.medvind..")
                        .and()
                        .doNotHaveSimpleName("Medvind")
                        .and()
                        .doNotHaveSimpleName("Readiness")
                        .and()
                        .doNotHaveSimpleName("SessionAge")
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDate.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    void controllersStandInWebPackagesOrInTheSite() {
        check(
                classes()
                        .that()
                        .areAnnotatedWith(org.springframework.stereotype.Controller.class)
                        .should()
                        .resideInAnyPackage("..web..", "..site..", "..identity.login.."));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(MEDVIND);
    }
}
