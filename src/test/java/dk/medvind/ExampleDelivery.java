package dk.medvind;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Authority;
import dk.medvind.identity.Channel;
import dk.medvind.identity.LoginMethod;
import dk.medvind.identity.Role;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** An application for new glasses as another computer delivers it, to be spoiled by tests. */
public final class ExampleDelivery {

    public static final String CPR = "641184-0121";

    private static final UUID SENDER = UUID.randomUUID();

    /** Everything as JSON: a text carries its quotation marks. */
    private final Map<String, String> fields = new LinkedHashMap<>();

    private final Map<String, String> answers = new LinkedHashMap<>();

    public ExampleDelivery() {
        fields.put("type", "\"single-benefit\"");
        fields.put("cprNumber", "\"" + CPR + "\"");
        fields.put("name", "\"Anders Holm Kristensen\"");
        answers.put("subType", "\"GLASSES\"");
        answers.put("description", "\"Nye briller, de gamle er knust.\"");
        answers.put("amount", "1800.00");
        answers.put("expenseDate", "{\"day\":\"2026-12-24\"}");
        for (String no :
                "alreadyPaid evictionNotice hasCriticalDate otherIncome hasWealth hasDebts"
                        .split(" ")) {
            answers.put(no, "\"NO\"");
        }
        answers.put("partner", "\"NONE\"");
        answers.put("payee", "\"CITIZEN\"");
        answers.put("declaration", "true");
    }

    /** The one computer that most tests are. */
    public static ActingContext machine() {
        return machine(SENDER);
    }

    public static ActingContext machine(UUID id) {
        return new ActingContext(
                UUID.randomUUID(),
                new Actor(id, "example-machine", Set.of(Role.MACHINE), null, null),
                LoginMethod.CLIENT_CREDENTIALS,
                null,
                null,
                Authority.AGREEMENT,
                Channel.MACHINE);
    }

    public ExampleDelivery by(String cprNumber) {
        return field("cprNumber", "\"" + cprNumber + "\"");
    }

    public ExampleDelivery named(String name) {
        return field("name", "\"" + name + "\"");
    }

    /** With a field of the envelope set to this JSON; null takes it away. */
    public ExampleDelivery field(String name, @org.jspecify.annotations.Nullable String json) {
        if (json == null) {
            fields.remove(name);
        } else {
            fields.put(name, json);
        }
        return this;
    }

    /** With an answer set to this JSON. */
    public ExampleDelivery with(String question, String json) {
        answers.put(question, json);
        return this;
    }

    public ExampleDelivery without(String question) {
        answers.remove(question);
        return this;
    }

    public String json() {
        return written(answers);
    }

    /** The same content, the answers in another order. */
    public String reordered() {
        var backwards = new TreeMap<String, String>(Collections.reverseOrder());
        backwards.putAll(answers);
        return written(backwards);
    }

    private String written(Map<String, String> inside) {
        var all = new LinkedHashMap<>(fields);
        all.putIfAbsent("answers", object(inside));
        return object(all);
    }

    private static String object(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
