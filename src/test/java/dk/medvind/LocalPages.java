package dk.medvind;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The local start page: who to log in as, and the control "flyt tiden". */
@Controller
@ConditionalOnProperty("medvind.local.places")
class LocalPages {

    private static final DateTimeFormatter DANISH =
            DateTimeFormatter.ofPattern(
                            "EEEE 'den' d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"))
                    .withZone(ZoneId.of("Europe/Copenhagen"));

    private final LocalClock clock;
    private final List<String> places;

    LocalPages(LocalClock clock, @Value("${medvind.local.places}") List<String> places) {
        this.clock = clock;
        this.places = places;
    }

    @GetMapping("/lokalt")
    String start(Model model) {
        model.addAttribute("now", DANISH.format(clock.instant()));
        model.addAttribute("moved", !clock.ahead().isZero());
        model.addAttribute("users", LocalUsers.all());
        model.addAttribute("places", places);
        return "local/start";
    }

    @PostMapping("/lokalt/tid")
    String move(
            @RequestParam(defaultValue = "0") int days,
            @RequestParam(defaultValue = "0") int hours) {
        clock.move(Duration.ofDays(days).plusHours(hours));
        return "redirect:/lokalt";
    }

    @PostMapping("/lokalt/tid/nu")
    String reset() {
        clock.reset();
        return "redirect:/lokalt";
    }
}
