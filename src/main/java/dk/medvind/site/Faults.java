package dk.medvind.site;

import dk.medvind.identity.NotFoundForYou;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * Turns what went wrong into a status and a plain sentence with a way on: a page for people, a
 * problem document under {@code /api}. The sentence is the fault's own if it carries the key of
 * one. Neither the answer nor the log holds an exception's message, because it may quote what a
 * citizen wrote.
 */
@ControllerAdvice(name = "faults")
@Order(Faults.AFTER_MODULES)
class Faults {

    /** A module that has a sentence of its own for a fault says it first. */
    static final int AFTER_MODULES = Ordered.HIGHEST_PRECEDENCE + 1;

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 500, 503);

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final MessageSource messages;
    private final SiteModel siteModel;

    Faults(MessageSource messages, SiteModel siteModel) {
        this.messages = messages;
        this.siteModel = siteModel;
    }

    static boolean isForMachines(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    @ExceptionHandler(Exception.class)
    Object answer(
            Exception fault,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws Exception {
        if (DatabaseDown.causes(fault) || fault instanceof AuthenticationException) {
            throw fault;
        }
        HttpStatusCode status = statusOf(fault);
        if (status.is5xxServerError()) {
            LOG.error("Request failed: {}", traceWithoutWords(fault));
        }
        if (isForMachines(request)) {
            var problem =
                    ProblemDetail.forStatusAndDetail(
                            status, sentence(fault, status, Locale.ENGLISH));
            return ResponseEntity.status(status).body(problem);
        }
        response.setStatus(status.value());
        var page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("sentence", sentence(fault, status, locale));
        page.addObject("site", siteModel.site(request, locale));
        return page;
    }

    /** Somebody else's case and a case that does not exist answer alike. */
    private static HttpStatusCode statusOf(Exception fault) {
        if (fault instanceof NotFoundForYou
                || fault instanceof AccessDeniedException
                || fault instanceof TypeMismatchException) {
            return HttpStatus.NOT_FOUND;
        }
        if (fault instanceof HttpMessageNotReadableException
                || (fault instanceof MultipartException
                        && !(fault instanceof MaxUploadSizeExceededException))) {
            return HttpStatus.BAD_REQUEST;
        }
        if (fault instanceof OptimisticLockingFailureException) {
            return HttpStatus.CONFLICT;
        }
        if (fault instanceof MaxUploadSizeExceededException) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (fault instanceof InvalidParameterException unreadable) {
            // Tomcat could not read the form: too large, most often.
            return HttpStatusCode.valueOf(unreadable.getErrorCode());
        }
        if (fault instanceof ErrorResponse known) {
            return known.getStatusCode();
        }
        var declared =
                AnnotatedElementUtils.findMergedAnnotation(fault.getClass(), ResponseStatus.class);
        return declared == null ? HttpStatus.INTERNAL_SERVER_ERROR : declared.code();
    }

    private String sentence(Exception fault, HttpStatusCode status, Locale locale) {
        return fault instanceof MessageSourceResolvable own
                ? messages.getMessage(own, locale)
                : messages.getMessage(
                        "site.error." + known(status.value()) + ".text", null, locale);
    }

    /** The status whose words stand in the messages; the template asks too. */
    public static int known(int status) {
        return KNOWN.contains(status) ? status : status < 500 ? 400 : 500;
    }

    private static String traceWithoutWords(Throwable fault) {
        var trace = new StringBuilder();
        for (Throwable t = fault; t != null; t = t.getCause()) {
            trace.append(t.getClass().getName());
            if (t instanceof TemplateProcessingException template) {
                // Names the template and the line, never a value.
                trace.append(' ').append(template.getMessage());
            }
            for (StackTraceElement frame : t.getStackTrace()) {
                if (frame.getClassName().startsWith("dk.medvind")) {
                    trace.append(" at ").append(frame);
                    break;
                }
            }
            trace.append("; ");
        }
        return trace.toString();
    }
}
