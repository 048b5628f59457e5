package dk.medvind.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.ExampleActors;
import dk.medvind.LocalPostgres;
import dk.medvind.OnMedvind;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What the database holds of a file: sealed, whole or not at all. */
@OnMedvind
class StoredDocumentsTest {

    @Autowired Documents documents;
    @Autowired FileStore files;
    @Autowired BeanFactory beans;

    @Value("${spring.datasource.url}")
    String database;

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
    void givesBackExactlyWhatWasStoredOverSeveralPieces() throws IOException {
        byte[] large = Arrays.copyOf(ExampleFiles.pdf(), 3_500_000);
        var end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(end, 0, large, large.length - end.length, end.length);

        var id = store("stor.pdf", large).id();

        try (var content = Scopes.as(ane, () -> files.read(id))) {
            assertThat(readAs(ane, content)).isEqualTo(large);
        }
    }

    @Test
    void refusesATruncatedFileAndStoresNothingOfIt() {
        assertThatThrownBy(() -> store("foto.png", ExampleFiles.cut(ExampleFiles.picture("png"))))
                .isInstanceOf(UploadRefused.class);
        assertThat(Scopes.as(ane, () -> documents.of(application))).isEmpty();
        assertThat(count("document_piece")).isZero();
    }

    @Test
    void theDatabaseHoldsNeitherNameNorContentInClear() throws SQLException {
        byte[] pdf = ExampleFiles.pdfWith("KANARIE-INDHOLD");
        store("KANARIE-NAVN.pdf", pdf);

        try (var admin = LocalPostgres.forTests().administrator(databaseName());
                var rows =
                        admin.createStatement()
                                .executeQuery(
                                        """
                                        select count(*) from medvind.document d join medvind.document_piece p on p.document_id = d.id
                                        where position('KANARIE'::bytea in p.bytes) > 0 or d::text like '%KANARIE%'
                                           or position('KANARIE'::bytea in d.name_sealed) > 0
                                        """)) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
        assertThat(count("document_piece")).isPositive();
    }

    @Test
    void changedOrExchangedContentDoesNotOpen() throws SQLException {
        var one = store("en.pdf", ExampleFiles.pdfWith("et")).id();
        var two = store("to.pdf", ExampleFiles.pdfWith("to")).id();

        administrator(
                "update medvind.document_piece set bytes = set_byte(bytes, 60, get_byte(bytes, 60) # 1) where document_id = '"
                        + one
                        + "'");
        assertThatThrownBy(() -> readAs(ane, Scopes.as(ane, () -> files.read(one))))
                .isInstanceOf(IOException.class);

        administrator(
                "update medvind.document set key_sealed = (select key_sealed from medvind.document where id = '"
                        + one
                        + "') where id = '"
                        + two
                        + "'");
        assertThatThrownBy(() -> Scopes.as(ane, () -> files.read(two)))
                .hasMessageContaining("Sealed data do not open");
    }

    @Test
    void aDiscardedUploadLeavesNoKeyAndNoContent() {
        var id = store("forkert.pdf", ExampleFiles.pdf()).id();

        assertThatThrownBy(() -> discard(bo, id)).isInstanceOf(NotFoundForYou.class);
        discard(ane, id);

        assertThat(Scopes.as(ane, () -> documents.of(application))).isEmpty();
        assertThatThrownBy(() -> discard(ane, id)).isInstanceOf(NotFoundForYou.class);
    }

    private void discard(ActingContext acting, UUID id) {
        try (var scope = Scopes.open(acting)) {
            documents.discard(acting, application, id);
        }
    }

    private Document store(String name, byte[] file) {
        return new ExampleUploads(documents, ane, application).store(name, file);
    }

    private static byte[] readAs(ActingContext acting, InputStream content) throws IOException {
        try (var open = Scopes.open(acting)) {
            return content.readAllBytes();
        }
    }

    private int count(String table) {
        try (var admin = LocalPostgres.forTests().administrator(databaseName());
                var rows =
                        admin.createStatement()
                                .executeQuery(
                                        "select count(*) from medvind."
                                                + table
                                                + " p join medvind.document d on d.id = p.document_id where d.application_id = '"
                                                + application
                                                + "'")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void administrator(String statement) throws SQLException {
        try (var admin = LocalPostgres.forTests().administrator(databaseName());
                var sql = admin.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isPositive();
        }
    }

    private String databaseName() {
        return database.substring(database.lastIndexOf('/') + 1);
    }
}
