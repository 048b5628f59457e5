package dk.medvind.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "Tilbud på briller.pdf,     Tilbud på briller.pdf",
        "scan 641184-0121.pdf,      scan cpr.pdf",
        "6411840121.PDF,            cpr.pdf",
        "lån_641184_0121_juni.pdf,  lån_cpr_juni.pdf",
        "konto 12345678901234.pdf,  konto 12345678901234.pdf",
        "..\\..\\windows\\evil.exe, evil.pdf",
        "../../etc/passwd,          passwd.pdf",
        ".htaccess,                 fil.pdf",
        "faktura.docx.pdf,          faktura.docx.pdf",
        "'',                        fil.pdf"
    })
    void keepsTheWordsAndNothingElse(String sent, String kept) {
        assertThat(FileName.safe(sent, FileType.PDF)).isEqualTo(kept);
    }

    @org.junit.jupiter.api.Test
    void holdsNoLineBreakAndNoMarkup() {
        assertThat(FileName.safe("a\r\nSet-Cookie: b\"<img>.pdf", FileType.PDF))
                .isEqualTo("a Set-Cookie b img.pdf");
    }
}
