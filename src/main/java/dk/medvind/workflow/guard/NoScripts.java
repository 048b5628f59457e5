package dk.medvind.workflow.guard;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.dmn.engine.impl.spi.el.DmnScriptEngineResolver;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.jspecify.annotations.Nullable;

/** There is no script engine, whatever lies on the class path. */
final class NoScripts implements ScriptEngineResolver, DmnScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new ModelRefused(
                "Script engine " + factory.getEngineName(), "models hold no scripts");
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new ModelRefused("Script engine", "models hold no scripts");
    }

    @Override
    @SuppressWarnings("NullAway") // null is how the engine is told that a language is unknown
    public @Nullable ScriptEngine getScriptEngine(String language, boolean fromCache) {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // as above
    public @Nullable ScriptEngine getScriptEngineForLanguage(String language) {
        return null;
    }
}
