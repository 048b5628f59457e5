package dk.medvind.identity;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyRing.class)
class IdentityConfiguration {

    /** The one transaction manager of JPA, JDBC and the engine. */
    @Bean
    PlatformTransactionManager transactionManager(
            EntityManagerFactory entities, DataSource dataSource) {
        return new ScopedTransactionManager(entities, dataSource);
    }
}
