package dk.medvind.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvind;
import dk.medvind.documents.UploadRefused.Reason;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Who can put which files on an application, and who sees them. */
@OnMedvind
class DocumentsTest {

    @Autowired Documents documents;
    @Autowired BeanFactory beans;

    ActingContext ane;
    ActingContext bo;
    UUID application;

    @BeforeEach
    void anApplication() {
        var actors = ExampleActors.in(beans);
        ane = actors.citizen("641184-0121", "Ane Eksempel");
        bo = actors.citizen("830691-0184", "Bo Eksempel");
        application = ExampleApplications.in(beans).draftOf(ane);
    }

    @Test
    void takesAFileAtOnceAndKeepsItClosedUntilScanned() {
        var document = store("Tilbud.pdf", ExampleFiles.pdf());

        assertThat(document.state()).isEqualTo(DocumentState.RECEIVED);
        assertThat(document.fileName()).isEqualTo("Tilbud.pdf");
        assertThat(document.size()).isEqualTo(ExampleFiles.pdf().length);
        assertThat(document.sha256()).hasSize(64);
        assertThatThrownBy(() -> open(ane, document.id())).isInstanceOf(DocumentNotOpen.class);
    }

    @Test
    void aLetterOfOursOpensAtOnce() throws IOException {
        byte[] pdf = ExampleFiles.pdf();
        var letter =
                Scopes.asSystem(
                        () ->
                                documents.keepLetter(
                                        ActingContext.system(), application, "Afgørelse.pdf", pdf));

        try (var scope = Scopes.open(ane)) {
            assertThat(open(ane, letter.id()).content().readAllBytes()).isEqualTo(pdf);
        }
    }

    @Test
    void anotherCitizenFindsNothing() {
        var id = store("Tilbud.pdf", ExampleFiles.pdf()).id();

        assertThatThrownBy(() -> open(bo, id)).isInstanceOf(NotFoundForYou.class);
        assertThatThrownBy(() -> open(bo, UUID.randomUUID())).isInstanceOf(NotFoundForYou.class);
        assertThat(Scopes.as(bo, () -> documents.of(application))).isEmpty();
        assertThat(documents.of(application)).as("without a scope").isEmpty();
        var intruder = new ExampleUploads(documents, bo, application);
        assertThatThrownBy(() -> intruder.store("x.pdf", ExampleFiles.pdf()))
                .isInstanceOf(NotFoundForYou.class);
    }

    @Test
    void refusesWhatIsTooLargeEvenWhenItSaysOtherwise() {
        byte[] huge = new byte[(int) Documents.LARGEST + 1];
        System.arraycopy(ExampleFiles.pdf(), 0, huge, 0, 100);
        var lying = new Upload("stor.pdf", new ByteArrayInputStream(huge), 100);

        assertRefused(Reason.TOO_LARGE, lying);
        assertRefused(
                Reason.TOO_LARGE,
                new Upload("stor.pdf", InputStream.nullInputStream(), huge.length));
        assertThat(Scopes.as(ane, () -> documents.of(application))).isEmpty();
    }

    @Test
    void refusesMoreThanTwentyFiles() {
        for (int i = 0; i < Documents.MOST; i++) {
            store("bilag " + i + ".png", ExampleFiles.picture("png"));
        }

        assertRefused(
                Reason.TOO_MANY,
                ExampleUploads.upload("bilag 21.png", ExampleFiles.picture("png")));
    }

    private void assertRefused(Reason reason, Upload upload) {
        assertThatThrownBy(() -> new ExampleUploads(documents, ane, application).store(upload))
                .isInstanceOfSatisfying(
                        UploadRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Document store(String name, byte[] file) {
        return new ExampleUploads(documents, ane, application).store(name, file);
    }

    private OpenDocument open(ActingContext acting, UUID id) {
        return Scopes.as(acting, () -> documents.open(acting, id));
    }
}
