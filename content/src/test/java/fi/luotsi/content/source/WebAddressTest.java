package fi.luotsi.content.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "HTTP://Kunta.FI, http://kunta.fi/",
        "http://kunta.fi:80/a, http://kunta.fi/a",
        "https://kunta.fi:443, https://kunta.fi/",
        "https://kunta.fi:8443/, https://kunta.fi:8443/",
        "http://kunta.fi/a/./b/../c, http://kunta.fi/a/c",
        "http://kunta.fi/../../a, http://kunta.fi/a",
        "http://kunta.fi/a/.., http://kunta.fi/",
        "http://kunta.fi/a#kohta, http://kunta.fi/a",
        "http://kunta.fi/%7ematti/%c3%a4, http://kunta.fi/~matti/%C3%A4",
        "http://kunta.fi/päivä koti, http://kunta.fi/p%C3%A4iv%C3%A4%20koti",
        "http://kunta.fi/a?b=ä&c=[1], http://kunta.fi/a?b=%C3%A4&c=%5B1%5D",
        "http://kunta.fi/100%, http://kunta.fi/100%25",
        "http://kunta.fi/a?, http://kunta.fi/a",
        "http://kunta.fi?a=1, http://kunta.fi/?a=1",
        "http://kunta.fi/a;jsessionid=1234?b=1, http://kunta.fi/a?b=1",
        "http://kunta.fi/a?utm_source=x&b=1&gclid=2, http://kunta.fi/a?b=1",
        "http://jyväskylä.fi/, http://xn--jyvskyl-7wae.fi/",
    })
    void each_page_has_one_spelling(String written, String normal) throws BadAddress {
        assertThat(WebAddress.of(written)).hasToString(normal);
        assertThat(WebAddress.of(normal)).hasToString(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "../c, https://kunta.fi/a/c",
        "c?d, https://kunta.fi/a/b/c?d",
        "/c, https://kunta.fi/c",
        "//toinen.fi/c, https://toinen.fi/c",
        "?d=1, https://kunta.fi/a/b/sivu?d=1",
        "#kohta, https://kunta.fi/a/b/sivu?q=1",
        "http://toinen.fi, http://toinen.fi/",
    })
    void links_are_followed_as_browsers_do(String link, String target) throws BadAddress {
        assertThat(WebAddress.of("https://kunta.fi/a/b/sivu?q=1").resolve(link)).hasToString(target);
    }

    @Test
    void what_is_no_web_page_has_no_address() {
        for (var link : new String[] {"mailto:a@kunta.fi", "tel:+358", "javascript:void(0)", "\\\\palvelin\\kansio"}) {
            assertThatThrownBy(() -> WebAddress.of("https://kunta.fi/").resolve(link))
                    .isInstanceOf(BadAddress.class);
        }
        assertThatThrownBy(() -> WebAddress.of("https://kunta.fi/" + "x".repeat(600)))
                .isInstanceOf(BadAddress.class);
    }
}
