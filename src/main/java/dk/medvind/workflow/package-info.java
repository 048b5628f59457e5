/** The embedded engine: its configuration, its guard and the facts a process may carry. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {})
package dk.medvind.workflow;
