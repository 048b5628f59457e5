package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.disabilitypension.DisabilityPensionProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.forms.Answers;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What caseworkers do in a case of disability pension before it can be assessed. */
@Configuration(proxyBeanMethods = false)
class PensionTasks {

    private final ApplicationRows applications;
    private final Dossier dossier;
    private final Clock clock;

    PensionTasks(ApplicationRows applications, Dossier dossier, Clock clock) {
        this.applications = applications;
        this.dossier = dossier;
        this.clock = clock;
    }

    /** "Aftal vejen med borgeren". */
    @Bean
    UserTask clarifyTrack() {
        return withCitizen("clarifyTrack", Kind.TRACK_CLARIFIED, paper("wish", "talkedOn", "note"));
    }

    /** "Modtag sagen fra jobcentret". */
    @Bean
    UserTask receiveJobCentrePapers() {
        return task(
                "receiveJobCentrePapers",
                Kind.JOB_CENTRE_PAPERS,
                paper("jobCentreResult", "receivedOn", "jobCentreText"));
    }

    /** "Skriv planens forberedende del". */
    @Bean
    UserTask preparePlan() {
        return task("preparePlan", Kind.PLAN_WRITTEN, PensionTasks::plan);
    }

    /** "Indhent klinisk udtalelse". */
    @Bean
    UserTask obtainClinicalStatement() {
        return task(
                "obtainClinicalStatement",
                Kind.STATEMENT_OBTAINED,
                paper("statementResult", "statementOn", "statementText"));
    }

    /** "Ryk for udtalelsen": a new date, or the case goes on without. */
    @Bean
    UserTask chaseStatement() {
        return new PensionTask(
                applications,
                dossier,
                "chaseStatement",
                false,
                Kind.STATEMENT_CHASED,
                paper("chaseResult", "newDate", "chaseNote"),
                this::afterChase);
    }

    /** "Hold møde i teamet". */
    @Bean
    UserTask holdTeamMeeting() {
        return withCitizen(
                "holdTeamMeeting",
                Kind.TEAM_MET,
                paper("recommendation", "metOn", "recommendationText"));
    }

    private UserTask task(String activity, Kind kind, Function<Answers, Object> written) {
        return new PensionTask(
                applications, dossier, activity, false, kind, written, answers -> Facts.none());
    }

    private UserTask withCitizen(String activity, Kind kind, Function<Answers, Object> written) {
        return new PensionTask(
                applications, dossier, activity, true, kind, written, answers -> Facts.none());
    }

    private Facts afterChase(Answers answers) {
        if (!answers.text("chaseResult").orElse("").equals("NEW_DATE")) {
            return DisabilityPensionProcess.noStatement();
        }
        LocalDate due =
                answers.day("newDate")
                        .filter(day -> day.isAfter(Deadlines.dayOf(clock.instant())))
                        .orElseThrow(() -> new TaskRefused("applications.reach.deadline-past"));
        return DisabilityPensionProcess.statementComes(Deadlines.endOf(due));
    }

    private static PensionPlan plan(Answers answers) {
        return new PensionPlan(
                answers.text("evident").orElse("").equals("YES"),
                answers.text("beyondDoubt").orElse("").equals("YES"),
                answers.text("clinicalQuestion").orElse("").equals("YES"),
                answers.text("resources").orElse("").strip(),
                answers.text("challenges").orElse("").strip(),
                answers.text("efforts").orElse("").strip());
    }

    private static Function<Answers, Object> paper(String result, String day, String text) {
        return answers ->
                new PensionPaper(
                        answers.text(result).orElse("NOTED"),
                        answers.day(day).orElse(null),
                        answers.text(text).map(String::strip).orElse(null));
    }
}
