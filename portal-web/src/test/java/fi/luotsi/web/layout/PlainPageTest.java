package fi.luotsi.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlainPageTest {
    @ParameterizedTest
    @EnumSource
    void it_speaks_the_language_of_the_visitor(PlainPage page) {
        for (var language : List.of("fi", "sv", "en")) {
            var html = page.html(new Texts(Locale.of(language)));
            assertThat(html)
                    .contains("<html lang=\"" + language + "\">", "<h1>")
                    .doesNotContain("fault.", "%", "???");
        }
    }
}
