package dk.medvind.audit.web;

import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.AuditReader;
import dk.medvind.audit.Chain;
import dk.medvind.audit.Oddities;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "Revision": who saw what, whether the trail is whole, and what stands out. Searches are posted,
 * so that nothing about a citizen stands in an address.
 */
@Controller
@RequestMapping("/revision")
class AuditController {

    private final AuditReader reader;
    private final Chain chain;
    private final Oddities oddities;
    private final MessageSource messages;
    private final Clock clock;

    AuditController(
            AuditReader reader,
            Chain chain,
            Oddities oddities,
            MessageSource messages,
            Clock clock) {
        this.reader = reader;
        this.chain = chain;
        this.oddities = oddities;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String empty(Model model, Locale locale) {
        return show(SearchForm.empty(clock), model, locale);
    }

    @PostMapping
    String search(
            ActingContext auditor,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale) {
        var form = SearchForm.read(sent, clock, number -> reader.person(auditor, number));
        form.question()
                .map(question -> reader.read(auditor, question))
                .ifPresent(page -> model.addAttribute("page", page));
        return show(form, model, locale);
    }

    /** Computes the seals anew; the page says whether they fit. */
    @GetMapping("/kaede")
    String chain(
            ActingContext auditor,
            @RequestParam(name = "fra", required = false) @Nullable String from,
            @RequestParam(name = "til", required = false) @Nullable String to,
            Model model) {
        var period = AskedPeriod.read(from, to, clock);
        model.addAttribute("period", period);
        if (period.fault() == null && from != null) {
            model.addAttribute("verdict", chain.verify(auditor, period.from(), period.to()));
        }
        return "audit/chain";
    }

    @GetMapping("/afvigelser")
    String oddities(
            ActingContext auditor,
            @RequestParam(name = "fra", required = false) @Nullable String from,
            @RequestParam(name = "til", required = false) @Nullable String to,
            Model model) {
        var period = AskedPeriod.read(from, to, clock);
        model.addAttribute("period", period);
        if (period.fault() == null) {
            model.addAttribute("found", oddities.between(auditor, period.from(), period.to()));
        }
        return "audit/oddities";
    }

    private String show(SearchForm form, Model model, Locale locale) {
        model.addAttribute("asked", form);
        model.addAttribute("kinds", AuditEntry.Kind.values());
        model.addAttribute(
                "errors",
                form.faults().stream()
                        .map(
                                fault ->
                                        Map.of(
                                                "href",
                                                fault.href(),
                                                "text",
                                                messages.getMessage(fault.message(), null, locale)))
                        .toList());
        return "audit/search";
    }
}
