package dk.medvind.casework.papers.web;

import dk.medvind.casework.CasePage;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.papers.CasePapers;
import dk.medvind.casework.papers.PutPapersRight;
import dk.medvind.documents.DocumentNotOpen;
import dk.medvind.documents.PagesNotShown;
import dk.medvind.identity.ActingContext;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Sagens papirer": one at a time, with what an employee may put right. {@code opgave} is the task
 * they came from, to which a link leads back.
 */
@Controller
@RequestMapping("/sagsbehandling/sager/{caseNumber}/papirer")
class CasePaperController {

    private final CasePapers papers;
    private final PutPapersRight right;
    private final CasePage casePage;

    CasePaperController(CasePapers papers, PutPapersRight right, CasePage casePage) {
        this.papers = papers;
        this.right = right;
        this.casePage = casePage;
    }

    @GetMapping
    String first(
            ActingContext acting,
            @PathVariable String caseNumber,
            @RequestParam(required = false) @Nullable UUID opgave,
            Model model) {
        return show(acting, caseNumber, null, 1, opgave, model);
    }

    @GetMapping("/{paper}")
    String one(
            ActingContext acting,
            @PathVariable String caseNumber,
            @PathVariable UUID paper,
            @RequestParam(defaultValue = "1") int side,
            @RequestParam(required = false) @Nullable UUID opgave,
            Model model) {
        return show(acting, caseNumber, paper, side, opgave, model);
    }

    /** A page as a picture: nothing that a file may carry comes along. */
    @GetMapping("/{paper}/sider/{page}")
    ResponseEntity<byte[]> picture(
            ActingContext acting,
            @PathVariable String caseNumber,
            @PathVariable UUID paper,
            @PathVariable int page) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(given(() -> papers.picture(acting, caseNumber, paper, page)));
    }

    /** The paper as it is shown, as a PDF. */
    @GetMapping("/{paper}/pdf")
    ResponseEntity<byte[]> pdf(
            ActingContext acting, @PathVariable String caseNumber, @PathVariable UUID paper) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("papir.pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(given(() -> papers.pdf(acting, caseNumber, paper)));
    }

    @PostMapping("/{paper}/drej")
    String turn(
            ActingContext acting,
            @PathVariable String caseNumber,
            @PathVariable UUID paper,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "1") int side,
            @RequestParam(required = false) @Nullable UUID opgave,
            RedirectAttributes next) {
        attempt(next, "turned", () -> right.turn(acting, caseNumber, paper, version));
        return back(caseNumber, paper, side, opgave, next);
    }

    @PostMapping("/{paper}/navn")
    String name(
            ActingContext acting,
            @PathVariable String caseNumber,
            @PathVariable UUID paper,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String navn,
            @RequestParam(required = false) @Nullable UUID opgave,
            RedirectAttributes next) {
        if (!attempt(next, "named", () -> right.name(acting, caseNumber, paper, version, navn))) {
            next.addFlashAttribute("typed", navn);
        }
        return back(caseNumber, paper, 1, opgave, next);
    }

    @PostMapping("/{paper}/del")
    String split(
            ActingContext acting,
            @PathVariable String caseNumber,
            @PathVariable UUID paper,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String efter,
            @RequestParam(required = false) @Nullable UUID opgave,
            RedirectAttributes next) {
        int page = number(efter);
        attempt(next, "split", () -> right.split(acting, caseNumber, paper, version, page));
        return back(caseNumber, paper, 1, opgave, next);
    }

    @PostMapping("/{paper}/saml")
    String join(
            ActingContext acting,
            @PathVariable String caseNumber,
            @PathVariable UUID paper,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(required = false) @Nullable UUID opgave,
            RedirectAttributes next) {
        attempt(next, "joined", () -> right.join(acting, caseNumber, paper, version));
        return back(caseNumber, paper, 1, opgave, next);
    }

    /** The picture or the PDF; a paper that has none to give says why. */
    private static byte[] given(Supplier<byte[]> content) {
        try {
            return content.get();
        } catch (DocumentNotOpen closed) {
            throw new TaskRefused("casework.paper.not-open." + closed.state());
        } catch (PagesNotShown told) {
            throw new TaskRefused(told.messageKey());
        }
    }

    private static boolean attempt(RedirectAttributes next, String done, Runnable deed) {
        try {
            deed.run();
        } catch (TaskRefused refused) {
            next.addFlashAttribute("refused", refused.messageKey());
            if (refused.detail() != null) {
                next.addFlashAttribute("detail", refused.detail());
            }
            return false;
        }
        next.addFlashAttribute("done", "casework.paper.done." + done);
        return true;
    }

    /** The number that was typed; 0, which is none, for words. */
    private static int number(String typed) {
        return typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : 0;
    }

    private static String back(
            String caseNumber, UUID paper, int page, @Nullable UUID task, RedirectAttributes next) {
        next.addAttribute("side", page);
        if (task != null) {
            next.addAttribute("opgave", task);
        }
        return "redirect:/sagsbehandling/sager/" + caseNumber + "/papirer/" + paper;
    }

    private String show(
            ActingContext acting,
            String caseNumber,
            @Nullable UUID paper,
            int page,
            @Nullable UUID task,
            Model model) {
        model.addAttribute("who", casePage.who(acting, caseNumber));
        model.addAttribute("open", papers.open(acting, caseNumber, paper, page).orElse(null));
        model.addAttribute("task", task);
        return "casework/paper";
    }
}
