package dk.medvind.workflow;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Releases are deployed from the jar when everything else is in place, before any page is served.
 */
@Configuration(proxyBeanMethods = false)
class ReleaseConfiguration {

    @Bean
    Releases releases(
            RepositoryService repository,
            HistoryService history,
            ObjectProvider<ReleaseCheck> checks) {
        return new Releases(repository, history, checks);
    }

    @Bean
    Decisions decisions(RepositoryService repository, Releases releases) {
        return new Decisions(repository, releases);
    }

    @Bean
    SmartInitializingSingleton releaseDeployment(Releases releases) {
        return () -> releases.deploy(ReleaseFiles.onClassPath(""));
    }
}
