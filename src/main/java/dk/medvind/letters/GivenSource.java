package dk.medvind.letters;

import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;

/** Takes a template from the call, so that faults name the template instead of quoting it. */
final class GivenSource extends StringTemplateResolver {

    private static final String SOURCE = "source";

    GivenSource() {
        setTemplateMode(TemplateMode.HTML);
        setCacheable(false);
    }

    static TemplateSpec named(String template, String source) {
        return new TemplateSpec(
                template, Set.of(), TemplateMode.HTML, Map.of(SOURCE, new Given(template, source)));
    }

    @Override
    protected ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            String ownerTemplate,
            String template,
            Map<String, Object> attributes) {
        if (attributes.get(SOURCE) instanceof Given given) {
            return given;
        }
        throw new IllegalArgumentException("A letter's template comes with the call");
    }

    private record Given(String name, String source) implements ITemplateResource {

        @Override
        public String toString() {
            return name;
        }

        @Override
        public String getDescription() {
            return name;
        }

        @Override
        public @Nullable String getBaseName() {
            return null;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Reader reader() {
            return new StringReader(source);
        }

        @Override
        public ITemplateResource relative(String location) {
            throw new IllegalArgumentException("A letter refers to no other template");
        }
    }
}
