package dk.medvind.workflow;

import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.transaction.PlatformTransactionManager;

/** Camunda 7 without its Boot starter, sharing the JPA transaction. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    FactCatalog factCatalog(ObjectProvider<ProcessFacts> processes) {
        return new FactCatalog(processes.stream().toList());
    }

    @Bean
    EngineClock engineClock(Clock clock) {
        return new EngineClock(clock);
    }

    @Bean
    JobExecution jobExecution(
            ObjectProvider<AroundJobs> around,
            MeterRegistry meters,
            @Value("${medvind.jobs.enabled:true}") boolean enabled) {
        var way = new GiveWay(() -> requests(meters) >= Runtime.getRuntime().availableProcessors());
        return new JobExecution(
                jobs -> way.run(() -> around.getIfAvailable(() -> Runnable::run).run(jobs)),
                enabled);
    }

    private static int requests(MeterRegistry meters) {
        return meters.find("http.server.requests.active").longTaskTimers().stream()
                .mapToInt(LongTaskTimer::activeTasks)
                .sum();
    }

    @Bean
    SpringProcessEngineConfiguration engineSettings(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            FactCatalog catalog,
            ListableBeanFactory beans,
            ObjectProvider<TaskWatcher> taskWatchers,
            ObjectProvider<FailureWatcher> failureWatchers,
            JobExecution jobs,
            @Value("${medvind.jobs.retries:" + EngineSettings.RETRIES + "}") String retries) {
        var settings =
                new EngineSettings(
                        dataSource,
                        transactions,
                        catalog,
                        new BeanSteps(beans),
                        taskWatchers,
                        failureWatchers);
        settings.setDatabaseTablePrefix("engine.");
        settings.setJobExecutor(jobs);
        settings.setFailedJobRetryTimeCycle(retries);
        return settings;
    }

    @Bean
    @DependsOn({"flywayInitializer", "engineClock"})
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration settings) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(settings);
        return factory;
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
