package dk.medvind.workflow.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * The runtime guard. A model may wait, decide, count and call the named steps; it cannot run code
 * of its own, at deployment or later.
 */
public final class EngineGuard {

    /** Most instances one activity may have at a time. */
    public static final int MOST_INSTANCES = 200;

    private EngineGuard() {}

    /** Puts the guard into an engine's settings; to be called before the engine is built. */
    public static void install(ProcessEngineConfigurationImpl settings, Vocabulary vocabulary) {
        settings.setExpressionManager(new GuardedExpressions(vocabulary));
        settings.setScriptEngineResolver(new NoScripts());
        settings.setArtifactFactory(new NoClasses());
        settings.setBpmnParseFactory(parser -> new GuardedParse(parser, vocabulary));
        settings.setDmnEngineConfiguration(decisionTables());
        settings.setCustomSessionFactories(new ArrayList<>(List.of(new Watchdog.Counts())));
        settings.setCustomHistoryEventHandlers(new ArrayList<>(List.of(new Watchdog())));

        settings.setEnableExpressionsInAdhocQueries(false);
        settings.setEnableExpressionsInStoredQueries(false);
        settings.setEnableXxeProcessing(false);
        settings.setConfigureScriptEngineHostAccess(false);
        settings.setEnableFetchScriptEngineFromProcessApplication(false);
        settings.setEnableScriptEngineLoadExternalResources(false);
        settings.setEnableScriptEngineNashornCompatibility(false);
        settings.setEnableScriptCompilation(false);
        settings.setEnableScriptEngineCaching(false);
        settings.setJavaSerializationFormatEnabled(false);
        settings.setDefaultSerializationFormat("application/json");
        settings.setDeserializationTypeValidationEnabled(true);
        settings.setDeserializationAllowedClasses("");
        settings.setDeserializationAllowedPackages("");
        settings.setCmmnEnabled(false);
        settings.setStandaloneTasksEnabled(false);
        settings.setQueryMaxResultsLimit(1_000);
        settings.setEnforceHistoryTimeToLive(true);
    }

    /** Settings of a decision engine that speaks FEEL and nothing else. */
    public static DefaultDmnEngineConfiguration decisionTables() {
        var tables =
                (DefaultDmnEngineConfiguration)
                        DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        tables.setScriptEngineResolver(new NoScripts());
        tables.setElProvider(
                text -> {
                    throw new ModelRefused("Decision table", "tables speak FEEL only");
                });
        tables.setDefaultInputExpressionExpressionLanguage(TableRule.FEEL);
        tables.setDefaultInputEntryExpressionLanguage(TableRule.FEEL);
        tables.setDefaultOutputEntryExpressionLanguage(TableRule.FEEL);
        tables.setDefaultLiteralExpressionLanguage(TableRule.FEEL);
        tables.getTransformer().getTransformListeners().add(new TableRule());
        return tables;
    }

    /** No class is ever made from a name in a model. */
    private static final class NoClasses implements ArtifactFactory {
        @Override
        public <T> T getArtifact(Class<T> type) {
            throw new ModelRefused("Class " + type.getName(), "steps are named, not classes");
        }
    }
}
