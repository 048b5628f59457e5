package dk.medvind.workflow;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Reads {@code <camunda:property name value>} of a model's element. */
final class ExtensionProperties {

    private ExtensionProperties() {}

    static Map<String, String> of(Element element) {
        var found = new HashMap<String, String>();
        var extensions = element.element("extensionElements");
        if (extensions == null) {
            return found;
        }
        var properties = extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (properties != null) {
            for (Element property : properties.elements()) {
                found.put(property.attribute("name"), property.attribute("value"));
            }
        }
        return found;
    }
}
