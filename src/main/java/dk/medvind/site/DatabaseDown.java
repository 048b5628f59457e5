package dk.medvind.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Answers 503 with a way on when the database cannot be reached or does not get to it. Stands
 * before the session, which lives in the database too, so its page needs neither session nor login.
 * What a form said goes back to its sender on that page and can be sent again from there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DatabaseDown extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseDown.class);
    private static final String LOCKED = "55P03";

    private final ITemplateEngine templates;
    private final Languages languages = new Languages();

    DatabaseDown(ITemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (!causes(e) || response.isCommitted()) {
                throw e;
            }
            LOG.warn("Answered 503: the database cannot be reached or is busy");
            answer(request, response);
        }
    }

    /**
     * Whether the failure means that the database is away or has no turn for us: SQL state classes
     * 08 (connection) and 57P (server stopping or starting), a lock that was not given in time, or
     * the pool's word that it got no connection in time or has thrown the one in hand away, which
     * has no state.
     */
    static boolean causes(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof CannotCreateTransactionException
                    || t instanceof DataAccessResourceFailureException
                    || t instanceof SQLTransientConnectionException) {
                return true;
            }
            if (t instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? failure.getClass() == SQLException.class
                : state.startsWith("08") || state.startsWith("57P") || state.equals(LOCKED);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String policy = response.getHeader("Content-Security-Policy");
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "10");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", policy);
        response.setCharacterEncoding("UTF-8");
        if (Faults.isForMachines(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter()
                    .write(
                            "{\"type\":\"about:blank\",\"title\":\"Service Unavailable\","
                                    + "\"status\":503,\"detail\":\"The database cannot be reached or is"
                                    + " busy. Nothing was saved. Try again in a moment.\"}");
            return;
        }
        Locale locale = languages.resolveLocale(request);
        response.setContentType("text/html");
        Context page = new Context(locale);
        if (isForm(request)) {
            page.setVariable("again", request.getRequestURI());
            page.setVariable("fields", request.getParameterMap());
        }
        templates.process("site/unavailable", page, response.getWriter());
    }

    /** A form with words alone; a chosen file would have to be chosen again. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
