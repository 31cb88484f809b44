package fi.luotsi.compliance.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {
    @Test
    void each_failure_doubles_the_wait_up_to_four_hours() {
        assertThat(Backoff.after(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Backoff.after(4)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Backoff.after(9)).isEqualTo(Duration.ofHours(4));
        assertThat(Backoff.after(1_000)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void after_three_days_a_mail_is_given_up() {
        var created = Instant.parse("2026-11-24T08:00:00Z");
        assertThat(Backoff.isHopeless(created, created.plus(Duration.ofDays(3))))
                .isFalse();
        assertThat(Backoff.isHopeless(created, created.plus(Duration.ofDays(4))))
                .isTrue();
    }

    @Test
    void a_subject_is_one_line() {
        assertThatThrownBy(() -> new Letter("fi", "Muutoksia\r\nBcc: evil@evil.example", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "aino",
                "aino@a.example\r\nBcc: evil@evil.example",
                "a@a.example, b@b.example",
                "Aino <aino@a.example>",
                "@a.example",
                "aino@"
            })
    void only_one_plain_address_is_an_address(String text) {
        assertThat(MailSettings.isAddress(text)).isFalse();
        assertThat(MailSettings.isAddress("aino.virta@merikallio.example")).isTrue();
    }

    @Test
    void settings_tell_what_is_wrong_with_them() {
        assertThat(settings("mail.example", "", true, "https://luotsi.example").fault())
                .contains(MailFault.SENDER);
        assertThat(settings("mail.example", "luotsi@a.example", false, "https://luotsi.example")
                        .fault())
                .contains(MailFault.UNENCRYPTED);
        assertThat(settings("127.0.0.1", "luotsi@a.example", false, "").fault()).contains(MailFault.ADDRESS);
        assertThat(settings("mail.example", "luotsi@a.example", true, "https://luotsi.example")
                        .fault())
                .isEmpty();
    }

    private static MailSettings settings(String host, String sender, boolean startTls, String url) {
        return new MailSettings(host, 587, Optional.of("luotsi"), "salainen", sender, "", startTls, url);
    }
}
