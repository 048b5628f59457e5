package dk.medvind.workflow.hostile;

import dk.medvind.workflow.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the hostile models of {@code workflow/hostile/payloads.txt}. */
final class Payloads {

    private static final String SING =
            "''.getClass().forName('dk.medvind.workflow.hostile.Canary').newInstance()";
    private static final Pattern SECTION =
            Pattern.compile("(?m)^# (\\S+) (\\S+) \\| (.*)\\n([\\s\\S]*?)(?=^#|^//|\\z)");

    private final Path file;
    private final String address;
    private final String initialised;

    /**
     * @param file what a shell task would create
     * @param address where a model would call home
     * @param initialised the class whose static initialiser sings
     */
    Payloads(Path file, String address, Class<?> initialised) {
        this.file = file;
        this.address = address;
        this.initialised = initialised.getName();
    }

    List<Payload> all() {
        var all = new ArrayList<Payload>();
        var sections = SECTION.matcher(text());
        while (sections.find()) {
            var model = wrapped(sections.group(2), fill(sections.group(4).strip()));
            var charset =
                    sections.group(2).equals("utf16")
                            ? StandardCharsets.UTF_16
                            : StandardCharsets.UTF_8;
            all.add(payload(sections.group(1), sections.group(3), "p.bpmn", model, charset));
        }
        table(
                all,
                "P32",
                "EL in a table",
                Models.table("p", "expressionLanguage='juel'", "${" + SING + " != null}"));
        table(
                all,
                "X20",
                "Groovy in a table",
                Models.table("p", "expressionLanguage='groovy'", "1"));
        table(
                all,
                "X21",
                "a table with an import",
                Models.table("p", "", "1")
                        .replace(
                                "<decision ",
                                "<import importType='x' namespace='y' name='z'/><decision "));
        table(
                all,
                "X22",
                "a table with a document type",
                Models.table("p", "", "1")
                        .replace(
                                "<definitions",
                                "<!DOCTYPE definitions [<!ENTITY x 'y'>]><definitions"));
        return all;
    }

    private static void table(List<Payload> all, String id, String tries, String model) {
        all.add(payload(id, tries, "p.dmn", model, StandardCharsets.UTF_8));
    }

    private static Payload payload(
            String id, String tries, String file, String model, Charset charset) {
        return new Payload(id, tries, file, model.strip().getBytes(charset));
    }

    private static String wrapped(String kind, String body) {
        return switch (kind) {
            case "step" -> Models.process("p", Models.startThen(body));
            case "process" -> Models.process("p", body);
            case "root" -> Models.definitions(body);
            case "utf16" -> wrapped("step", body).replace("UTF-8", "UTF-16");
            case "activiti" ->
                    wrapped("step", body).replace("camunda.org/schema/1.0", "activiti.org");
            case "condition" -> wrapped("step", condition(body));
            case "doctype" ->
                    Models.process("p", Models.startThen("<manualTask id='a' name='&x;'/>"))
                            .replace(
                                    "<definitions",
                                    "<!DOCTYPE definitions [" + body + "]><definitions");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String condition(String text) {
        return """
        <exclusiveGateway id='a' default='h'/><endEvent id='end'/><sequenceFlow id='h' sourceRef='a' targetRef='end'/>
        <sequenceFlow id='g' sourceRef='a' targetRef='end'><conditionExpression xsi:type='tFormalExpression'>%s</conditionExpression></sequenceFlow>
        """
                .formatted(text);
    }

    private String fill(String text) {
        return text.replace("{H}", "${" + SING + "}")
                .replace("{D}", "#{" + SING + "}")
                .replace("{TRUE}", "${" + SING + " != null}")
                .replace("{SING}", SING)
                .replace("{CLASS}", initialised)
                .replace("{ADDRESS}", address)
                .replace("{SECRET}", file.getParent().toUri().toString())
                .replace(
                        "{TOUCH}",
                        "<camunda:field name='command' stringValue='touch'/><camunda:field name='arg1' stringValue='"
                                + file
                                + "'/><camunda:field name='wait' stringValue='true'/>")
                .replace(
                        "{PROCESS}",
                        "<process id='p' isExecutable='true' camunda:historyTimeToLive='P1D'>")
                .replace(
                        "{KINDS}",
                        "<camunda:properties><camunda:property name='taskKind' value='caseworker'/><camunda:property name='timeOwner' value='authority'/></camunda:properties>")
                .replace("{LONG}", "urgent &amp;&amp; ".repeat(10_000))
                .replace("{LAUGHS}", repeat(20, "<!ENTITY l%1$d '&l%2$d;&l%2$d;&l%2$d;'>"))
                .replace("{MANY}", repeat(10_000, "<textAnnotation id='t%1$d'/>"));
    }

    private static String repeat(int times, String pattern) {
        return IntStream.rangeClosed(1, times)
                .mapToObj(i -> pattern.formatted(i, i - 1))
                .collect(Collectors.joining());
    }

    private static String text() {
        try (var file = Payloads.class.getResourceAsStream("/workflow/hostile/payloads.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
