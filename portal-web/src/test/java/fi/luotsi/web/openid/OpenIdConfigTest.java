package fi.luotsi.web.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings are a contract with administrators: keys and defaults change here, knowingly, or not at all. */
class OpenIdConfigTest {
    @Test
    void keys_and_defaults_are_these() {
        var settings = Arrays.stream(OpenIdConfig.class.getDeclaredFields())
                .flatMap(field -> Stream.ofNullable(field.getAnnotation(ConfigProperty.class)))
                .collect(Collectors.toMap(ConfigProperty::name, ConfigProperty::defaultValue));
        assertThat(settings)
                .hasSize(11)
                .containsEntry("luotsi.openid.issuer", ConfigProperty.UNCONFIGURED_VALUE)
                .containsEntry("luotsi.openid.tenant", ConfigProperty.UNCONFIGURED_VALUE)
                .containsEntry("luotsi.openid.client", ConfigProperty.UNCONFIGURED_VALUE)
                .containsEntry("luotsi.openid.secret", ConfigProperty.UNCONFIGURED_VALUE)
                .containsEntry("luotsi.openid.secret.file", ConfigProperty.UNCONFIGURED_VALUE)
                .containsEntry("luotsi.openid.scope", "openid profile")
                .containsEntry("luotsi.openid.roles", ConfigProperty.UNCONFIGURED_VALUE)
                .containsEntry("luotsi.openid.roles.claim", "roles")
                .containsEntry("luotsi.openid.roles.otherwise", "staff")
                .containsEntry("luotsi.openid.person.claim", ConfigProperty.UNCONFIGURED_VALUE)
                .containsEntry("luotsi.url", ConfigProperty.UNCONFIGURED_VALUE);
    }

    @Test
    void without_an_issuer_there_is_no_sign_in_and_no_fault() {
        var config = config();
        config.issuer = Optional.empty();
        assertThat(config.faults()).isEmpty();
        assertThat(config.settings()).isEmpty();
    }

    @Test
    void all_faults_are_told_at_once() {
        var config = config();
        config.issuer = Optional.of("http://login.example");
        config.client = Optional.empty();
        config.secret = Optional.empty();
        config.scope = "profile";
        config.roles = Optional.of("x");
        assertThat(config.faults()).hasSize(5);
        assertThat(config.settings()).isEmpty();
    }

    @Test
    void the_secret_may_stand_in_a_file(@TempDir Path folder) throws IOException {
        var config = config();
        config.secret = Optional.empty();
        config.secretFile = Optional.of(
                Files.writeString(folder.resolve("secret"), "salaisuus\n").toString());
        assertThat(config.settings()).map(OpenIdSettings::clientSecret).contains("salaisuus");
        assertThat(config.settings().orElseThrow().toString()).doesNotContain("salaisuus");
        config.secretFile = Optional.of(folder.resolve("missing").toString());
        assertThat(config.faults()).singleElement().asString().contains("luotsi.openid.secret");
    }

    private static OpenIdConfig config() {
        var config = new OpenIdConfig();
        config.issuer = Optional.of("https://login.example/tenant/v2.0");
        config.tenant = Optional.empty();
        config.client = Optional.of("luotsi");
        config.secret = Optional.of("salaisuus");
        config.secretFile = Optional.empty();
        config.scope = "openid profile";
        config.roles = Optional.empty();
        config.rolesClaim = "roles";
        config.otherwise = "staff";
        config.personClaim = Optional.empty();
        config.url = Optional.of("https://luotsi.example/");
        return config;
    }
}
