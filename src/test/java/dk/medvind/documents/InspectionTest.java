package dk.medvind.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.documents.UploadRefused.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InspectionTest {

    static Stream<Arguments> goodFiles() {
        return Stream.of(
                Arguments.of(FileType.PDF, "brev.pdf", ExampleFiles.pdf()),
                Arguments.of(FileType.JPEG, "foto.jpg", ExampleFiles.picture("jpg")),
                Arguments.of(FileType.PNG, "foto.png", ExampleFiles.picture("png")),
                Arguments.of(FileType.HEIC, "foto.heic", ExampleFiles.heic()),
                Arguments.of(FileType.DOCX, "tilbud.docx", ExampleFiles.docx()),
                Arguments.of(FileType.ODT, "tilbud.odt", ExampleFiles.odt()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodFiles")
    void tellsTheTypeByContent(FileType type, String name, byte[] file) throws IOException {
        assertThat(look(name, file)).isEqualTo(type);
    }

    @Test
    void aPictureIsAPictureWhateverItIsCalled() throws IOException {
        assertThat(look("regning.pdf", ExampleFiles.picture("jpg"))).isEqualTo(FileType.JPEG);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodFiles")
    void refusesAFileThatIsCutOff(FileType type, String name, byte[] file) {
        assertRefused(Reason.UNREADABLE, name, ExampleFiles.cut(file));
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of(Reason.EMPTY, "tom.pdf", new byte[0]),
                Arguments.of(Reason.WRONG_TYPE, "brev.pdf", text("Kære kommune")),
                Arguments.of(Reason.WRONG_TYPE, "side.pdf", text("<html><script>")),
                Arguments.of(Reason.WRONG_TYPE, "program.pdf", text("MZ\0\0")),
                Arguments.of(Reason.WRONG_TYPE, "arkiv.zip", ExampleFiles.docx()),
                Arguments.of(Reason.WRONG_TYPE, "brev.doc", ExampleFiles.oldOffice()),
                Arguments.of(Reason.WRONG_TYPE, "regneark.xlsx", ExampleFiles.docx()),
                Arguments.of(Reason.ENCRYPTED, "brev.docx", ExampleFiles.oldOffice()),
                Arguments.of(Reason.ENCRYPTED, "brev.odt", ExampleFiles.odtWithPassword()),
                Arguments.of(Reason.MACROS, "brev.docx", ExampleFiles.docxWithMacro()),
                Arguments.of(Reason.MACROS, "brev.docm", ExampleFiles.docxWithMacro()),
                Arguments.of(Reason.UNREADABLE, "brev.docx", ExampleFiles.zipBomb()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badFiles")
    void refusesWithAReason(Reason reason, String name, byte[] file) {
        assertRefused(reason, name, file);
    }

    private static void assertRefused(Reason reason, String name, byte[] file) {
        assertThatThrownBy(() -> look(name, file))
                .isInstanceOfSatisfying(
                        UploadRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static FileType look(String name, byte[] file) throws IOException {
        var stream = new BufferedInputStream(new ByteArrayInputStream(file), Inspection.HEAD);
        var type = Inspection.typeOf(stream, name);
        Inspection.check(type, stream);
        return type;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
