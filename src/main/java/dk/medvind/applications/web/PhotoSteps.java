package dk.medvind.applications.web;

import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.documents.Document;
import dk.medvind.documents.FileType;
import dk.medvind.documents.Photos;
import dk.medvind.forms.Answers;
import dk.medvind.forms.FormInput;
import dk.medvind.forms.FormInput.FileStep;
import dk.medvind.identity.ActingContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Puts the photos of a question right: their order, which side is up, and all in one file. */
@Component
class PhotoSteps {

    private final Photos photos;

    PhotoSteps(Photos photos) {
        this.photos = photos;
    }

    /** The answers after the step, if one was asked for and it is about this question. */
    Answers done(
            ActingContext acting,
            OpenForm open,
            String key,
            Answers answers,
            MultiValueMap<String, String> sent) {
        FileStep step = FormInput.fileStep(sent).orElse(null);
        var ids = new ArrayList<>(answers.list(key));
        if (step == null) {
            return answers;
        }
        if (step.what().equals("join")) {
            return step.about().equals(key) ? joined(acting, open, key, answers) : answers;
        }
        int at = ids.indexOf(step.about());
        if (at < 0) {
            return answers;
        }
        if (step.what().equals("turn")) {
            ids.set(
                    at,
                    photos.turn(acting, open.applicationId(), id(step.about())).id().toString());
        } else if (at > 0) {
            Collections.swap(ids, at, at - 1);
        }
        return answers.with(key, ids);
    }

    private Answers joined(ActingContext acting, OpenForm open, String key, Answers answers) {
        List<String> ids = answers.list(key);
        List<String> joining = ids.stream().filter(each -> isPhoto(open, each)).toList();
        if (joining.size() < 2) {
            return answers;
        }
        Document pdf =
                photos.join(
                        acting,
                        open.applicationId(),
                        joining.stream().map(PhotoSteps::id).toList());
        var left = new ArrayList<>(ids);
        left.set(left.indexOf(joining.get(0)), pdf.id().toString());
        left.removeAll(joining);
        return answers.with(key, left);
    }

    private static boolean isPhoto(OpenForm open, String id) {
        return open.documents().stream()
                .filter(document -> document.id().toString().equals(id))
                .anyMatch(
                        document ->
                                document.type() == FileType.JPEG
                                        || document.type() == FileType.PNG);
    }

    private static UUID id(String written) {
        return UUID.fromString(written);
    }
}
