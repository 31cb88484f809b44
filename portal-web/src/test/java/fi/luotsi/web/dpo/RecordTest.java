package fi.luotsi.web.dpo;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.privacy.PersonalData;
import fi.luotsi.compliance.privacy.Purpose;
import fi.luotsi.web.layout.RegisterWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of processing is the register: every purpose, in every language. */
class RecordTest {
    private static final int PURPOSE = 3;
    private static final int ERASURE = 6;

    @Test
    void every_purpose_of_the_register_is_in_the_record() throws IOException {
        assertThat(PersonalData.purposes().stream().map(Purpose::purpose).collect(Collectors.toSet()))
                .hasSizeGreaterThan(50)
                .isEqualTo(personal(PURPOSE));
    }

    /** Purpose, ground, retention and way of erasure. */
    @Test
    void every_word_of_the_register_is_there_in_every_language() throws IOException {
        for (var cell = PURPOSE; cell <= ERASURE; cell++) {
            assertThat(personal(cell)).allSatisfy(words -> {
                assertThat(RegisterWords.has(words))
                        .as("register-words.csv " + words)
                        .isTrue();
                assertThat(List.of(RegisterWords.in("fi", words), RegisterWords.in("sv", words)))
                        .doesNotContain(words)
                        .noneMatch(String::isBlank);
            });
        }
    }

    @Test
    void a_city_writes_its_own_texts_and_the_rest_stands_as_it_comes(@TempDir Path folder) throws IOException {
        var file = folder.resolve("record.properties");
        Files.writeString(file, "controller.fi=Ääkkölän kaupunki\n");
        var texts = new RecordTexts();
        texts.file = Optional.of(file.toString());
        assertThat(texts.text("controller", "fi")).isEqualTo("Ääkkölän kaupunki");
        for (var part : RecordTexts.PARTS) {
            for (var language : List.of("fi", "sv", "en")) {
                assertThat(texts.text(part, language)).as(part + language).isNotBlank();
            }
        }
    }

    private static Set<String> personal(int cell) throws IOException {
        return Files.readAllLines(Path.of("../docs/privacy-register.csv")).stream()
                .map(line -> line.split(";", -1))
                .filter(cells -> cells[2].equals("yes"))
                .map(cells -> cells[cell])
                .collect(Collectors.toSet());
    }
}
