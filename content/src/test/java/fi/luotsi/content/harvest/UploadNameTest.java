package fi.luotsi.content.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What browsers and attackers call files. */
class UploadNameTest {
    @ParameterizedTest
    @CsvSource({
        "ohje.pdf, ohje.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\rehtori\\ohje.docx, ohje.docx",
        "/srv/../ohje.md, ohje.md",
        ".htaccess, htaccess",
        "'  ohje   uusi .txt ', ohje uusi .txt",
        "<script>alert(1)</script>.html, script>.html",
        "äiti.txt, äiti.txt"
    })
    void only_the_last_part_of_a_path_counts(String sent, String name) {
        assertThat(UploadName.of(sent)).isEqualTo(name);
    }

    @Test
    void nothing_is_left_of_a_name_that_says_nothing() {
        assertThat(UploadName.of("")).isEmpty();
        assertThat(UploadName.of("..")).isEmpty();
        assertThat(UploadName.of("a/")).isEmpty();
        assertThat(UploadName.of("\u0000\u202e\n")).isEmpty();
    }

    @Test
    void what_steers_or_turns_the_writing_is_left_out() {
        assertThat(UploadName.of("ohje\u202efdp.exe")).isEqualTo("ohjefdp.exe");
        assertThat(UploadName.of("a\r\nSet-Cookie: b.txt")).isEqualTo("aSet-Cookie: b.txt");
    }

    @Test
    void the_same_name_written_otherwise_is_the_same() {
        var name = "äöå.txt";
        assertThat(UploadName.of(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(name);
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(UploadName.of("x".repeat(500) + ".pdf")).hasSize(200).endsWith(".pdf");
        assertThat(UploadName.of("\ud83d\ude00".repeat(300))).hasSizeLessThanOrEqualTo(200);
    }
}
