package fi.luotsi.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.people.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a visitor comes from, with what, and what a token is good for. */
class WhenceTest {
    private static final Set<String> PROXIES = Set.of("10.0.0.1", "10.0.0.2");

    @Test
    void what_a_proxy_says_counts_only_if_the_proxy_is_ours() {
        assertThat(ClientAddress.of("192.0.2.1", List.of("1.2.3.4"), PROXIES)).isEqualTo("192.0.2.1");
        assertThat(ClientAddress.of("10.0.0.1", List.of("192.0.2.9"), PROXIES)).isEqualTo("192.0.2.9");
        assertThat(ClientAddress.of("10.0.0.1", List.of("6.6.6.6", "192.0.2.9", "10.0.0.2"), PROXIES))
                .as("what the visitor wrote in front does not count")
                .isEqualTo("192.0.2.9");
        assertThat(ClientAddress.of("10.0.0.1", List.of("192.0.2.9:50123"), PROXIES))
                .isEqualTo("192.0.2.9");
        assertThat(ClientAddress.of("10.0.0.1", List.of("[2001:db8::7]:443"), PROXIES))
                .isEqualTo("2001:db8::7");
        assertThat(ClientAddress.of("10.0.0.1", List.of("evil.example"), PROXIES))
                .isEqualTo("10.0.0.1");
        assertThat(ClientAddress.of("10.0.0.1", List.of(), PROXIES)).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.17.4, 192.168.17.*, 192.168.17.4",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:*, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8:0:*, 2001:db8:0:0::/64",
        "0:0:0:0:0:0:0:1, 0:0:0:*, 0:0:0:0::/64",
        "fe80::1%eth0, fe80:0:0:*, fe80:0:0:0::/64"
    })
    void addresses_are_shown_shortened_and_counted_by_their_network(String address, String shown, String counted) {
        var literal = NetworkAddress.literal(address).orElseThrow();
        assertThat(NetworkAddress.shortened(literal)).isEqualTo(shown);
        assertThat(NetworkAddress.network(literal)).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0|Firefox, Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0|Edge, Windows",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36|Chrome, Linux",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit Version/18.0 Safari/604.1|Safari, iPhone",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit SamsungBrowser/27 Chrome/125 Safari/537.36|Samsung Internet, Android"
            })
    void a_browser_is_told_in_words(String userAgent, String words) {
        assertThat(BrowserName.of(userAgent)).isEqualTo(words);
    }

    @Test
    void what_is_no_browser_has_no_name() {
        assertThat(BrowserName.of("curl/8.5 <script>")).isEmpty();
    }

    @Test
    void every_operation_of_the_interface_has_a_scope_and_nothing_else_opens_to_a_token() {
        var rows = AccessMatrix.load().rows();
        assertThat(rows.stream().map(AccessMatrix.Row::path).filter(path -> path.startsWith("/api/")))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(TokenScopes.of(path)).as(path).isPresent());
        assertThat(rows.stream()
                        .map(AccessMatrix.Row::path)
                        .filter(path -> TokenScopes.of(path).isPresent())
                        .filter(path -> !path.startsWith("/api/"))
                        .distinct())
                .containsExactlyInAnyOrder("/original/{id}", "/feed", "/data/table");
        assertThat(TokenScopes.of("/api/v1/sources/7/harvest")).contains(Scope.HARVEST);
        assertThat(TokenScopes.of("/api/v1/searching")).isEmpty();
    }

    @Test
    void settings_of_signing_in_are_these() {
        var keys = Stream.of(SignInConfig.class, ClientAddress.class, SecureCookies.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .flatMap(field -> Stream.ofNullable(field.getAnnotation(ConfigProperty.class)))
                .collect(Collectors.toMap(ConfigProperty::name, ConfigProperty::defaultValue));
        assertThat(keys)
                .hasSize(3)
                .containsEntry("luotsi.signin.local", ConfigProperty.UNCONFIGURED_VALUE)
                .containsEntry("luotsi.proxies", ConfigProperty.UNCONFIGURED_VALUE)
                .containsEntry("luotsi.url", ConfigProperty.UNCONFIGURED_VALUE);
        var config = new SignInConfig();
        config.local = Optional.empty();
        assertThat(config.lets("opettaja")).isTrue();
        config.local = Optional.of("admin, toinen");
        assertThat(config.lets("opettaja")).isFalse();
        assertThat(config.lets("admin")).isTrue();
        assertThat(config.isForEmergencies()).isTrue();
    }
}
