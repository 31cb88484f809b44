package fi.luotsi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the files of compose say, as far as it can be known without an engine. */
class ComposeTest {
    private static final Path FOLDER = Path.of(".");
    private static final Map<String, Object> COMPOSE = read("compose.yaml");
    private static final Map<String, Map<String, Object>> SERVICES = section(COMPOSE, "services");

    @Test
    void every_file_that_is_named_is_there_or_is_made_by_the_script() throws IOException {
        var script = Files.readString(FOLDER.resolve("make-secrets.sh"));
        section(COMPOSE, "secrets").forEach((name, secret) -> {
            assertThat(secret).containsEntry("file", "secrets/" + name);
            assertThat(script).contains(name);
        });
        mounts().filter(mount -> mount.startsWith("./") && !mount.contains("documents"))
                .forEach(
                        mount -> assertThat(FOLDER.resolve(mount.split(":")[0])).exists());
        var build = asMap(SERVICES.get("portal").get("build"));
        assertThat(FOLDER.resolve((String) build.get("context")).resolve((String) build.get("dockerfile")))
                .exists();
    }

    @Test
    void every_name_that_is_used_is_declared() {
        assertThat(SERVICES.values().stream().flatMap(service -> strings(service.get("secrets"))))
                .hasSameElementsAs(section(COMPOSE, "secrets").keySet());
        assertThat(mounts().map(mount -> mount.split(":")[0]).filter(name -> name.matches("[a-z]+")))
                .hasSameElementsAs(section(COMPOSE, "volumes").keySet());
        assertThat(SERVICES.values().stream().flatMap(service -> strings(service.get("networks"))))
                .hasSameElementsAs(section(COMPOSE, "networks").keySet());
        assertThat(SERVICES.values().stream().flatMap(service -> strings(service.get("depends_on"))))
                .isSubsetOf(SERVICES.keySet());
    }

    @Test
    void nothing_runs_as_root_or_writes_outside_of_its_volumes_and_each_says_how_it_is() throws IOException {
        SERVICES.forEach((name, service) -> {
            assertThat(service).as(name).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
            assertThat(strings(service.get("security_opt"))).as(name).contains("no-new-privileges:true");
            assertThat(service).as(name).doesNotContainKey("privileged");
            assertThat(strings(service.get("cap_add")))
                    .as(name)
                    .hasSameElementsAs(name.equals("proxy") ? Set.of("NET_BIND_SERVICE") : Set.of());
            if (!name.equals("portal")) {
                assertThat((String) service.get("user")).as(name).matches("[1-9]\\d*:[1-9]\\d*");
            }
            if (!service.containsKey("profiles") && !name.equals("portal")) {
                assertThat(service).as(name).containsKey("healthcheck");
            }
        });
        assertThat(dockerfile()).contains("USER luotsi").anyMatch(line -> line.startsWith("HEALTHCHECK "));
    }

    @Test
    void the_portal_is_told_settings_that_it_knows_and_no_secret_in_the_open() throws IOException {
        var guide = Files.readString(FOLDER.resolve("../docs/administration.md"));
        for (var file : List.of("compose.yaml", "openid/compose.yaml")) {
            var portal = section(read(file), "services").get("portal");
            asMap(portal.get("environment")).keySet().stream()
                    .map(name -> name.replaceFirst("_FILE$", ""))
                    .forEach(name -> assertThat(guide)
                            .contains("`"
                                    + name.toLowerCase(java.util.Locale.ROOT).replace('_', '.') + "`"));
        }
        assertThat(asMap(SERVICES.get("portal").get("environment")).keySet())
                .filteredOn(name -> name.matches(".*(PASSWORD|KEY|SECRET|TOKEN).*"))
                .allMatch(name -> name.endsWith("_FILE"));
    }

    @Test
    void the_proxy_knows_the_portal_and_the_portal_knows_the_proxy() throws IOException {
        var caddy = Files.readString(FOLDER.resolve("proxy/Caddyfile"));
        assertThat(caddy)
                .contains("reverse_proxy portal:8080")
                .contains("tls /run/secrets/tls-certificate /run/secrets/tls-key");
        assertThat(dockerfile()).contains("EXPOSE 8080");
        var address = asMap(asMap(SERVICES.get("proxy").get("networks")).get("inside"))
                .get("ipv4_address");
        assertThat(asMap(SERVICES.get("portal").get("environment"))).containsEntry("LUOTSI_PROXIES", address);
        assertThat(strings(SERVICES.get("proxy").get("ports"))).containsExactly("80:8080", "443:8443");
        assertThat(SERVICES.get("portal")).doesNotContainKey("ports");
        assertThat(SERVICES.get("database")).doesNotContainKey("ports");
    }

    @Test
    void the_provider_for_trying_is_reached_from_this_machine_only() {
        var portal = section(read("openid/compose.yaml"), "services").get("portal");
        assertThat(strings(portal.get("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(SERVICES.get("openid")).containsEntry("profiles", List.of("openid"));
        assertThat(read("openid/provider.yaml"))
                .containsEntry("issuer", asMap(portal.get("environment")).get("LUOTSI_OPENID_ISSUER"));
    }

    private static List<String> dockerfile() throws IOException {
        return Files.readAllLines(FOLDER.resolve("Dockerfile"));
    }

    private static Stream<String> mounts() {
        return SERVICES.values().stream().flatMap(service -> strings(service.get("volumes")));
    }

    private static Map<String, Object> read(String file) {
        try {
            return new Yaml().load(Files.readString(FOLDER.resolve(file)));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Names with what each is; one without anything is empty. */
    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> section(Map<String, Object> file, String name) {
        var section = (Map<String, Map<String, Object>>) file.get(name);
        return section.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Objects.requireNonNullElse(entry.getValue(), Map.of())));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    /** A list, or the names of a map, or nothing. */
    private static Stream<String> strings(Object value) {
        var all = value instanceof Map<?, ?> map
                ? map.keySet()
                : Objects.requireNonNullElse((Collection<?>) value, Set.of());
        return all.stream().map(String.class::cast);
    }
}
