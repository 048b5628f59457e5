package dk.medvind.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.TransactionSystemException;

/** The session lives in the database too: the way on must not need it. */
@SpringBootTest(classes = WebOnly.class)
class DatabaseDownTest {

    @Autowired DatabaseDown filter;

    static Stream<Exception> away() {
        return Stream.of(
                new CannotGetJdbcConnectionException("x", new SQLException("secret", "08001")),
                new ServletException(new UncategorizedSQLException("x", "secret", stopping())),
                new TransactionSystemException("x", new SQLException("secret", "08006")),
                new UncategorizedSQLException("x", "secret", new SQLException("locked", "55P03")),
                // What is left when the connection is gone before the rollback.
                new JpaSystemException(
                        new TransactionException("x", new SQLException("Connection is closed"))));
    }

    @ParameterizedTest
    @MethodSource("away")
    void answersWithAWayOn(Exception failure) throws Exception {
        var response = new MockHttpServletResponse();
        response.addCookie(new Cookie("half", "done"));
        var request = new MockHttpServletRequest("GET", "/borger");
        filter.doFilter(request, response, failing(failure));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(response.getContentAsString())
                .contains("<h1>Vi er straks tilbage</h1>")
                .doesNotContain("secret");
        assertThat(response.getCookie("half")).isNull();
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void handsBackWhatAFormSaid() throws Exception {
        var response = new MockHttpServletResponse();
        var request =
                new MockHttpServletRequest("POST", "/ansoegning/MV-2026-000001-7/ansoegning/1");
        request.setContentType("application/x-www-form-urlencoded");
        request.addParameter("description", "Mine \"briller\" <gik> i stykker");
        request.addParameter("tried", "LOAN", "INSURANCE");
        filter.doFilter(request, response, failing(away().findFirst().orElseThrow()));
        assertThat(response.getContentAsString())
                .contains("action=\"/ansoegning/MV-2026-000001-7/ansoegning/1\"")
                .contains("value=\"Mine &quot;briller&quot; &lt;gik&gt; i stykker\"")
                .contains("value=\"LOAN\"", "value=\"INSURANCE\"")
                .contains("Send igen");
    }

    @Test
    void aRefusedRowIsNoOutage() {
        var failure = new DataIntegrityViolationException("x", new SQLException("secret", "23505"));
        assertThatThrownBy(
                        () ->
                                filter.doFilter(
                                        new MockHttpServletRequest("GET", "/borger"),
                                        new MockHttpServletResponse(),
                                        failing(failure)))
                .isSameAs(failure);
    }

    private static SQLException stopping() {
        return new SQLException("terminating connection due to administrator command", "57P01");
    }

    private static FilterChain failing(Exception failure) {
        return (request, response) -> {
            if (failure instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw (ServletException) failure;
        };
    }
}
