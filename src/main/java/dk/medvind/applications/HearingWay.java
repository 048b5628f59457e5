package dk.medvind.applications;

import dk.medvind.workflow.Releases;
import org.springframework.stereotype.Component;

/** Whether the release a case runs on hears citizens; cases of older releases go on without. */
@Component
class HearingWay {

    private static final String HEARING = "processes/common/hearing.bpmn";

    private final Releases releases;

    HearingWay(Releases releases) {
        this.releases = releases;
    }

    boolean isThere(Application subject) {
        return releases.ofCase(subject.caseNumber().value())
                .filter(release -> releases.resources(release).contains(HEARING))
                .isPresent();
    }
}
