package dk.medvind.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.LocalPostgres;
import dk.medvind.OnRealPostgres;
import dk.medvind.documents.UploadRefused.Reason;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Parties;
import dk.medvind.identity.Scopes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

@SpringBootTest(properties = "medvind.documents.scan-every=1h")
@ContextConfiguration(initializers = OnRealPostgres.class)
class DocumentsTest {

    @Autowired Documents documents;
    @Autowired FileStore files;
    @Autowired Parties parties;
    @Autowired ActingContexts actingContexts;
    @Autowired JdbcClient sql;
    @Autowired PlatformTransactionManager transactions;

    @Value("${spring.datasource.url}")
    String database;

    ActingContext ane;
    ActingContext bo;
    UUID application;

    @BeforeEach
    void anApplication() {
        var examples = new ExampleApplications(parties, actingContexts, sql, transactions);
        ane = examples.citizen("641184-0121", "Ane Eksempel");
        bo = examples.citizen("830691-0184", "Bo Eksempel");
        application = examples.draftOf(ane);
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
    void aLetterOfOursOpensAtOnce() throws IOException {
        byte[] pdf = ExampleFiles.pdf();
        var letter =
                Scopes.asSystem(
                        () ->
                                documents.keepLetter(
                                        ActingContext.system(), application, "Afgørelse.pdf", pdf));

        assertThat(readAs(ane, open(ane, letter.id()).content())).isEqualTo(pdf);
    }

    @Test
    void anotherCitizenFindsNothing() {
        var id = store("Tilbud.pdf", ExampleFiles.pdf()).id();

        assertThatThrownBy(() -> open(bo, id)).isInstanceOf(NotFoundForYou.class);
        assertThatThrownBy(() -> open(bo, UUID.randomUUID())).isInstanceOf(NotFoundForYou.class);
        assertThat(Scopes.as(bo, () -> documents.of(application))).isEmpty();
        assertThat(documents.of(application)).as("without a scope").isEmpty();
        assertThatThrownBy(
                        () ->
                                Scopes.as(
                                        bo,
                                        () ->
                                                documents.store(
                                                        bo,
                                                        application,
                                                        upload("x.pdf", ExampleFiles.pdf()),
                                                        null)))
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

        assertRefused(Reason.TOO_MANY, upload("bilag 21.png", ExampleFiles.picture("png")));
    }

    @Test
    void refusesATruncatedFileAndStoresNothingOfIt() {
        assertRefused(
                Reason.UNREADABLE,
                upload("foto.png", ExampleFiles.cut(ExampleFiles.picture("png"))));
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

    private boolean discard(ActingContext acting, UUID id) {
        return Scopes.as(
                acting,
                () -> {
                    documents.discard(acting, application, id);
                    return true;
                });
    }

    private void assertRefused(Reason reason, Upload upload) {
        assertThatThrownBy(
                        () -> Scopes.as(ane, () -> documents.store(ane, application, upload, null)))
                .isInstanceOfSatisfying(
                        UploadRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Document store(String name, byte[] file) {
        return Scopes.as(
                ane, () -> documents.store(ane, application, upload(name, file), "PRICE_QUOTE"));
    }

    private OpenDocument open(ActingContext acting, UUID id) {
        return Scopes.as(acting, () -> documents.open(acting, id));
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

    private static Upload upload(String name, byte[] file) {
        return new Upload(name, new ByteArrayInputStream(file), file.length);
    }
}
