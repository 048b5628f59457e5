package dk.medvind.forms;

import java.util.Map;

/**
 * What a form is told from outside.
 *
 * @param given values that expressions may name
 * @param held what is held about questions already, by their keys
 * @param forCitizens whether one may answer that one does not know
 */
record Around(Map<String, Object> given, Map<String, Held> held, boolean forCitizens) {

    static final Around NOTHING = new Around(Map.of(), Map.of(), true);

    Around given(Map<String, Object> values) {
        return new Around(Map.copyOf(values), held, forCitizens);
    }

    Around holding(Map<String, Held> values) {
        return new Around(given, Map.copyOf(values), forCitizens);
    }

    Around forStaff() {
        return new Around(given, held, false);
    }

    /** What is held, over these answers. */
    Answers heldOver(Answers answers) {
        Answers all = answers;
        for (var each : held.entrySet()) {
            Object value = each.getValue().answer();
            all = value == null ? all : all.with(each.getKey(), value);
        }
        return all;
    }

    /** These answers without those that say what is held. */
    Answers withoutHeld(Answers answers) {
        Answers own = answers;
        for (var each : held.entrySet()) {
            if (each.getValue().says(answers.get(each.getKey()))) {
                own = own.with(each.getKey(), null);
            }
        }
        return own;
    }
}
