package dk.medvind.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Whatever a browser sends: no exception, no unknown key, nothing but good answers can be sent. */
class HostileInputTest {

    static final List<String> NASTY =
            List.of(
                    "",
                    " ",
                    "\u0000",
                    "\u0000\u0001x",
                    "a\u202Eb",
                    "\uD800",
                    "x\uDC00y",
                    "\uFEFF",
                    "<script>alert(1)</script>",
                    "\"><img src=x onerror=alert(1)>",
                    "' or 1=1 --",
                    "${7*7}",
                    "#{7*7}",
                    "{{7*7}}",
                    "__${new java.util.Date()}__",
                    "=1+1",
                    "%00",
                    "%s%n",
                    "../../etc/passwd",
                    "1e999999999",
                    "9".repeat(400),
                    "-0",
                    "NaN",
                    "1.234,50",
                    "true",
                    "false",
                    "null",
                    "[]",
                    "{}",
                    "2026-02-30",
                    "99",
                    "-1",
                    "0",
                    "٣",
                    "\r\nSet-Cookie: x",
                    "a".repeat(30_000),
                    "(".repeat(5_000),
                    "dentist",
                    "other",
                    "su",
                    "wage");

    Form form = SampleForm.form();
    final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    HostileInputTest() {
        messages.setBasename("messages/forms");
        messages.setDefaultEncoding("UTF-8");
    }

    @Test
    void everyNastyThingInEveryPlace() {
        var names = new ArrayList<>(List.of("_shown", "_step", "unknown", "constructor", "a.b.c"));
        for (Field field : form.fields()) {
            names.add(field.key());
            names.add(field.key() + "-day");
            names.add(field.key() + "-month");
            names.add(field.key() + "-year");
        }
        for (String name : names) {
            for (String value : NASTY) {
                judge(new LinkedMultiValueMap<>(), name, value);
            }
        }
    }

    @Test
    void manyNastyThingsAtOnce() {
        var random = new Random(42);
        var keys = form.fields().stream().map(Field::key).toList();
        List<String> ends = List.of("", "-day", "-month", "-year");
        for (int round = 0; round < 2_000; round++) {
            var sent = new LinkedMultiValueMap<String, String>();
            for (int i = random.nextInt(20); i > 0; i--) {
                sent.add(
                        keys.get(random.nextInt(keys.size())) + ends.get(random.nextInt(4)),
                        NASTY.get(random.nextInt(NASTY.size())));
            }
            judge(sent, "x", "y");
        }
    }

    @Test
    void everyNastyThingInEveryRow() {
        form = SampleForm.everything();
        var names = new ArrayList<>(List.of("_rows", "_step", "expenses", "expenses[0]", "x[0].y"));
        var all = form.initial().with("expenses", BigDecimal.valueOf(2));
        form.judge(all).fields().forEach(field -> names.add(field.key()));
        names.addAll(List.of("visit-day", "visit-time", "expenses[1].on-year"));
        // Every fourth: rows cost more, and their questions are those of the sample.
        var values = new ArrayList<String>();
        for (int n = 0; n < NASTY.size(); n += 4) {
            values.add(NASTY.get(n));
        }
        values.addAll(List.of("add:expenses", "drop:expenses[0]", "expenses:31", "expenses:-1"));
        for (String name : names) {
            for (String value : values) {
                check(form.whole(), SampleForm.sent(name + "=" + value));
            }
        }
    }

    @Test
    void aPatternThatNeverEndsDoesNotMatch() {
        Form slow =
                SampleForm.parse(
                        "{\"type\":\"textfield\",\"key\":\"k\",\"label\":\"L\","
                                + "\"validate\":{\"pattern\":\"^(a+)+$\"}}");
        var filled =
                FormInput.read(
                        slow,
                        slow.whole(),
                        SampleForm.sent("k=" + "a".repeat(60) + "b"),
                        Answers.empty());
        assertThat(filled.errors())
                .extracting(FieldError::messageKey)
                .containsExactly("forms.error.pattern");
    }

    @Test
    void whatNobodyTypedIsTakenAway() {
        Form one = SampleForm.parse("{\"type\":\"textfield\",\"key\":\"k\",\"label\":\"L\"}");
        var filled =
                FormInput.read(
                        one,
                        one.whole(),
                        SampleForm.sent("k=A\u0000\u202En\r\nd\uD800rs\u0065\u0301 "),
                        Answers.empty());
        assertThat(filled.answers().text("k")).hasValue("An drsé");
    }

    private void judge(LinkedMultiValueMap<String, String> sent, String name, String value) {
        sent.add(name, value);
        for (FormPage page : new ArrayList<>(form.pages())) {
            check(page, sent);
        }
        check(form.whole(), sent);
    }

    private void check(FormPage page, MultiValueMap<String, String> sent) {
        var known = new HashSet<>(form.fields().stream().map(Field::key).toList());
        known.addAll(List.of("expenses", "expenses[].parts", "expenses[].parts[].twice", "total"));
        var filled = FormInput.read(form, page, sent, Answers.empty());
        assertThat(filled.answers().keys())
                .allMatch(key -> known.contains(key.replaceAll("\\[\\d+]", "[]")));
        assertThat(Answers.fromJson(filled.answers().toJson())).isEqualTo(filled.answers());
        assertThat(filled.answers().toJson()).doesNotContain("\u0000").doesNotContain("\\u0000");
        assertThat(FormInput.changed(form, filled.answers(), sent)).isNotNull();
        assertThat(FormInput.place(sent)).matches("(#l-[\\w-]*)?");
        var view = new PageView(form, page, filled, List.of(), Locale.ENGLISH, messages);
        view.errors().forEach(e -> assertThat(e.href()).startsWith("#f-"));
        page.fields().forEach(f -> assertThat(view.controls().text(f)).isNotNull());
    }
}
