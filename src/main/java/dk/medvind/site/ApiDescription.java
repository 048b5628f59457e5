package dk.medvind.site;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says of the whole: its name, and how another computer gets in. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String MACHINE = "machine";

    @Bean
    OpenAPI openApi(@Value("${medvind.login.issuer}") String issuer) {
        var token =
                new OAuthFlow()
                        .tokenUrl(issuer + "/protocol/openid-connect/token")
                        .scopes(new Scopes());
        var machine =
                new SecurityScheme()
                        .type(SecurityScheme.Type.OAUTH2)
                        .description("Client credentials of an account with the role MACHINE")
                        .flows(new OAuthFlows().clientCredentials(token));
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Medvind")
                                .version("1")
                                .description("What other computers may ask of Medvind."))
                .components(new Components().addSecuritySchemes(MACHINE, machine))
                .addSecurityItem(new SecurityRequirement().addList(MACHINE));
    }
}
