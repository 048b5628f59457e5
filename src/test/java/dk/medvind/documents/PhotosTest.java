package dk.medvind.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvind;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos are turned, and put into one PDF, by those who sent them. */
@OnMedvind
class PhotosTest {

    @Autowired Documents documents;
    @Autowired Photos photos;
    @Autowired FileStore files;
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
    void fourQuartersMakeAWholeTurn() throws IOException {
        byte[] sent = ExampleFiles.picture("jpg");
        UUID id = store("foto.jpg", sent);
        for (int side : new int[] {6, 3, 8, Orientation.UPRIGHT}) {
            id = turn(ane, id);
            assertThat(JpegCopy.orientation(new ByteArrayInputStream(content(id)))).isEqualTo(side);
        }
        assertThat(content(id)).isEqualTo(sent);
        assertThat(Scopes.as(ane, () -> documents.of(application))).hasSize(1);
    }

    @Test
    void photosBecomeThePagesOfOnePdfInTheirOrder() throws IOException {
        UUID lying = store("b.png", ExampleFiles.picture("png"));
        UUID standing = turn(ane, store("a.jpg", ExampleFiles.picture("jpg")));

        Document joined = join(ane, List.of(lying, standing));

        assertThat(joined.fileName()).isEqualTo("billeder.pdf");
        assertThat(joined.state()).isEqualTo(DocumentState.RECEIVED);
        assertThat(joined.code()).isEqualTo("PRICE_QUOTE");
        assertThat(Scopes.as(ane, () -> documents.of(application)))
                .extracting(Document::id)
                .containsExactly(joined.id());
        try (var pdf = Loader.loadPDF(content(joined.id()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            var first = pdf.getPage(0).getMediaBox();
            var second = pdf.getPage(1).getMediaBox();
            assertThat(first.getWidth()).isGreaterThan(first.getHeight());
            assertThat(second.getWidth()).isLessThan(second.getHeight());
        }
    }

    @Test
    void whatIsNoPhotoStaysAsItIs() {
        UUID pdf = store("tilbud.pdf", ExampleFiles.pdf());
        assertThat(turn(ane, pdf)).isEqualTo(pdf);
        assertThatThrownBy(() -> join(ane, List.of(pdf, pdf))).isInstanceOf(UploadRefused.class);
        assertThat(Scopes.as(ane, () -> documents.of(application))).hasSize(1);
    }

    @Test
    void nobodyTurnsThePhotosOfOthers() {
        UUID photo = store("foto.jpg", ExampleFiles.picture("jpg"));
        assertThatThrownBy(() -> turn(bo, photo)).isInstanceOf(NotFoundForYou.class);
        assertThatThrownBy(() -> join(bo, List.of(photo))).isInstanceOf(NotFoundForYou.class);
        var other = ExampleApplications.in(beans).draftOf(ane);
        assertThatThrownBy(() -> Scopes.as(ane, () -> photos.turn(ane, other, photo)))
                .isInstanceOf(NotFoundForYou.class);
    }

    private UUID store(String name, byte[] file) {
        return new ExampleUploads(documents, ane, application).store(name, file).id();
    }

    private UUID turn(ActingContext acting, UUID id) {
        return Scopes.as(acting, () -> photos.turn(acting, application, id)).id();
    }

    private Document join(ActingContext acting, List<UUID> ids) {
        return Scopes.as(acting, () -> photos.join(acting, application, ids));
    }

    private byte[] content(UUID id) throws IOException {
        try (var scope = Scopes.open(ane);
                var content = files.read(id)) {
            return content.readAllBytes();
        }
    }
}
