package dk.medvind.forms;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Medvind cannot draw or judge is refused when the form is released, not met by a citizen. */
class FormRefusedTest {

    @ParameterizedTest
    @ValueSource(strings = {"iframe", "html", "default", "whatever"})
    void typesThatAreNotDrawn(String type) {
        refused("{'type':'" + type + "','key':'k','label':'L'}", "cannot draw the type " + type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'type':'textfield','label':'L'} | key is missing",
                "{'type':'textfield','key':'k'} | label is missing",
                "{'type':'textfield','key':'a b','label':'L'} | letters, digits and _",
                "{'type':'textfield','key':'__proto__.x y','label':'L'} | letters, digits",
                "{'type':'textfield','key':'k','label':'=secret'} | does not have",
                "{'type':'textfield','key':'k','label':'Hej {{name}}'} | does not have",
                "{'type':'textfield','key':'k','label':'Hej {{#if k}}'} | only {{value}}",
                "{'type':'textfield','key':'k','label':'Hej {{k'} | only {{value}}",
                "{'type':'textfield','key':'k','label':'Hej {{1 +}}'} | not FEEL",
                "{'type':'textfield','key':'k','label':'Hej {% if %}'} | only {{value}}",
                "{'type':'textfield','key':'k','label':'L','disabled':'=x'} | does not have",
                "{'type':'textfield','key':'k','label':'L','validate':{'pattern':'('}} | pattern",
                "{'type':'textfield','key':'k','label':'L','validate':{'minLength':'=x'}} | does not have",
                "{'type':'textfield','key':'k','label':'L','validate':{'maxLength':99999}} | lengths",
                "{'type':'number','key':'k','label':'L','validate':{'min':'=other'}} | does not have",
                "{'type':'number','key':'k','label':'L','decimalDigits':1.5} | whole number",
                "{'type':'number','key':'k','label':'L','increment':0} | increment",
                "{'type':'number','key':'k','label':'L','decimalDigits':99} | decimalDigits",
                "{'type':'datetime','subtype':'week','key':'k','dateLabel':'L'} | subtype",
                "{'type':'datetime','subtype':'datetime','key':'k','dateLabel':'L'} | timeLabel is missing",
                "{'type':'radio','key':'k','label':'L'} | no options",
                "{'type':'radio','key':'k','label':'L','valuesKey':'x y'} | valuesKey",
                "{'type':'radio','key':'k','label':'L','valuesKey':'x','values':[{'label':'A','value':'a'}]} | one place",
                "{'type':'radio','key':'k','label':'L','valuesExpression':'=x'} | does not have",
                "{'type':'image','source':'https://kk.dk/x.png'} | must come with the form",
                "{'type':'image','source':'=x'} | must come with the form",
                "{'type':'image','source':'data:image/svg+xml;base64,AAAA'} | must come with the form",
                "{'type':'table','dataSource':'=[]'} | needs columns",
                "{'type':'documentPreview','label':'L'} | dataSource is missing",
                "{'type':'expression','key':'k'} | expression is missing",
                "{'type':'dynamiclist','label':'L','components':[]} | path is missing",
                "{'type':'dynamiclist','path':'l','label':'L','defaultRepetitions':99,'components':[]} | defaultRepetitions",
                "{'type':'dynamiclist','path':'l','label':'L','properties':{'most':'31'},'components':[]} | its most must lie",
                "{'type':'dynamiclist','path':'l','label':'L','defaultRepetitions':3,'properties':{'most':'2'},'components':[]} | defaultRepetitions",
                "{'type':'dynamiclist','path':'l','label':'L','properties':{'numberedFrom':'-1'},'components':[]} | numberedFrom",
                "{'type':'dynamiclist','path':'l','label':'L','components':[{'type':'table','dataSource':'=[]','columns':[{'key':'a','label':'A'}]}]} | cannot stand in a list",
                "{'type':'select','key':'k','label':'L','values':[{'label':'A','value':'a'},{'label':'B','value':'a'}]} | twice",
                "{'type':'select','key':'k','label':'L','values':[{'label':'A','value':'a'}],'defaultValue':'b'} | default value",
                "{'type':'text','text':'[x](javascript:alert(1))'} | https://",
                "{'type':'text','text':'[x](http://kk.dk)'} | https://",
                "{'type':'text','text':'![x](https://kk.dk/x.png)'} | pictures",
                "{'type':'textfield','key':'k','label':'L','conditional':{'hide':'=1 +'}} | not FEEL",
                "{'type':'textfield','key':'k','label':'L','conditional':{'hide':'=oher = 1'}} | does not have",
                "{'type':'textfield','key':'k','label':'L','conditional':'=x'} | must be an object"
            })
    void whatCouldNotBeKept(String component, String reason) {
        refused(component, reason);
    }

    @Test
    void aKeyTwice() {
        refused(
                "{'type':'textfield','key':'k','label':'L'},{'type':'number','key':'k','label':'L'}",
                "twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "null",
                "{\"type\":\"default\"}",
                "{\"type\":\"x\"}",
                "\u0000"
            })
    void whatIsNoFormAtAll(String json) {
        assertThatThrownBy(() -> Form.parse("f", json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FormRefused.class);
    }

    @Test
    void aNewerSchemaThanIsKnown() {
        String json = "{\"type\":\"default\",\"schemaVersion\":20,\"components\":[]}";
        assertThatThrownBy(() -> Form.parse("f", json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("schemaVersion");
    }

    @Test
    void thePlaceIsNamed() {
        assertThatThrownBy(
                        () ->
                                SampleForm.parse(
                                        "{\"type\":\"iframe\",\"id\":\"advert\",\"url\":\"x\"}"))
                .isInstanceOf(FormRefused.class)
                .hasMessage("test.form, the form > advert: Medvind cannot draw the type iframe");
    }

    private static void refused(String components, String reason) {
        assertThatThrownBy(() -> SampleForm.parse(components.replace('\'', '"')))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("test.form, the form");
    }
}
