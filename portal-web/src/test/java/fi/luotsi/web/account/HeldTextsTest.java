package fi.luotsi.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.privacy.PersonalData;
import fi.luotsi.web.layout.RegisterWords;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever looks at their own data finds a word for each table and each column in their language. */
class HeldTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void every_column_that_a_person_may_see_has_a_label(String language) {
        var texts = new HeldTexts(Locale.of(language));
        assertThat(PersonalData.tables()).isNotEmpty().allSatisfy(table -> {
            assertThat(texts.about(table)).as("held.properties about." + table).isPresent();
            assertThat(PersonalData.shown(table))
                    .allSatisfy(column -> assertThat(texts.label(table, column))
                            .as("held.properties label.%s.%s or label.%s", table, column, column)
                            .isPresent());
            assertThat(PersonalData.retentions(table))
                    .allSatisfy(words -> assertThat(RegisterWords.has(words))
                            .as("register-words.csv " + words)
                            .isTrue());
        });
    }

    @Test
    void every_language_has_the_same_words() {
        assertThat(keys("sv")).isEqualTo(keys("fi"));
        assertThat(keys("en")).isEqualTo(keys("fi"));
    }

    private static Set<String> keys(String language) {
        return ResourceBundle.getBundle(
                        HeldTexts.BUNDLE,
                        Locale.of(language),
                        HeldTexts.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet();
    }
}
