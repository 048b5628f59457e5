/** Applications for help: received, informed, decided, paid, withdrawn. */
@NullMarked
@ApplicationModule(
        displayName = "Applications",
        allowedDependencies = {
            "identity",
            "audit",
            "documents",
            "letters",
            "casework",
            "workflow",
            "forms",
            "integrations",
            "integrations::cpr",
            "integrations::income",
            "integrations::benefits",
            "integrations::assets",
            "integrations::payments",
            "integrations::doctors",
            "integrations::cardpayment",
            "integrations::pensions",
            "integrations::employers",
            "integrations::addresses",
            "integrations::domus"
        })
package dk.medvind.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
