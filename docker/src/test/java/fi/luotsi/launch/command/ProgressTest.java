package fi.luotsi.launch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void it_tells_how_many_how_fast_and_how_long_still() {
        assertThat(Progress.line(100, 400, Duration.ofSeconds(2)))
                .isEqualTo("100 of 400 files, 50 a second, about 6 s left");
    }

    @Test
    void before_the_first_file_it_promises_nothing() {
        assertThat(Progress.line(0, 0, Duration.ZERO)).isEqualTo("Looking for files…");
        assertThat(Progress.line(0, 400, Duration.ZERO)).isEqualTo("0 of 400 files, 0 a second");
    }

    @Test
    void a_snippet_becomes_plain_text() {
        assertThat(SearchCommand.plain("a &lt;b&gt; <mark>käyttö&amp;oikeus</mark>\n &amp;lt; &#39;x&#39;"))
                .isEqualTo("a <b> käyttö&oikeus &lt; 'x'");
    }
}
