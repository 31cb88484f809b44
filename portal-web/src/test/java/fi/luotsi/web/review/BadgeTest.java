package fi.luotsi.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Verification;
import fi.luotsi.web.layout.Texts;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BadgeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 12);

    private static Badge badge(String language, LocalDate today, boolean changed) {
        return Badge.of(new Verification(DAY, LAST, changed), today, new Texts(Locale.of(language)));
    }

    @Test
    void it_tells_the_state_with_words_an_icon_and_the_day() {
        assertThat(badge("fi", DAY, false)).isEqualTo(new Badge("Tarkistettu 12.3.2026", "ok", "check"));
        assertThat(badge("fi", LAST, false))
                .isEqualTo(new Badge("Odottaa tarkistusta, tarkistettu 12.3.2026", "due", "clock"));
        assertThat(badge("fi", DAY, true)).isEqualTo(badge("fi", LAST, false));
        assertThat(badge("fi", LAST.plusDays(1), false))
                .isEqualTo(new Badge("Voi olla vanhentunut, tarkistettu 12.3.2026", "late", "alert"));
    }

    @Test
    void it_speaks_the_language_of_the_visitor() {
        assertThat(badge("sv", DAY, false).text()).isEqualTo("Granskad 12.3.2026");
        assertThat(badge("en", DAY, false).text()).isEqualTo("Verified 12.3.2026");
    }
}
