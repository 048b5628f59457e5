package dk.medvind.forms;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Forms for the web: reads them on the application's clock and dresses pages and summaries. */
@Component
public class Forms {

    private final Clock clock;
    private final MessageSource messages;

    Forms(ObjectProvider<Clock> clock, MessageSource messages) {
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.messages = messages;
    }

    /**
     * Reads a form.
     *
     * @throws FormRefused when it cannot be drawn
     */
    public Form parse(String name, byte[] json) {
        return Form.parse(name, json, clock);
    }

    /**
     * A page for {@code templates/forms/page.html}.
     *
     * @param uploads every stored file that the answers may name
     */
    public PageView page(
            Form form, FormPage page, Filled filled, List<Upload> uploads, Locale locale) {
        return new PageView(form, page, filled, uploads, locale, messages);
    }

    /** The answers for {@code templates/forms/summary.html}, for citizens and caseworkers alike. */
    public SummaryView summary(Form form, Answers answers, List<Upload> uploads, Locale locale) {
        Judged judged = form.judge(answers);
        return new SummaryWriter(judged, judged.counted(), uploads, messages, locale).write();
    }
}
