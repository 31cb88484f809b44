package fi.luotsi.launch.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Settings by their names: the environment over {@code luotsi.properties} in the data folder. A value may stand in the file that NAME_FILE names. */
public record Settings(Map<String, String> environment, Map<String, String> file) {
    public Settings {
        environment = Map.copyOf(environment);
        file = Map.copyOf(file);
    }

    public static Settings of(DataFolder data) {
        return new Settings(System.getenv(), read(data.resolve("luotsi.properties")));
    }

    public Optional<String> find(String name) {
        return in(environment, name).or(() -> in(file, name));
    }

    /** What the file says for the portal; the environment is inherited by every process anyway. How the database is reached is for the launcher alone. */
    public Map<String, String> forPortal() {
        return file.entrySet().stream()
                .filter(setting -> setting.getKey().startsWith("LUOTSI_")
                        && !setting.getKey().startsWith("LUOTSI_DB_")
                        && !environment.containsKey(setting.getKey()))
                .collect(java.util.stream.Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public String get(String name) {
        return find(name).orElseThrow(() -> new Refusal("The setting " + name + " is missing."));
    }

    private static Optional<String> in(Map<String, String> values, String name) {
        var value = Optional.ofNullable(values.get(name)).filter(text -> !text.isBlank());
        return value.or(() ->
                Optional.ofNullable(values.get(name + "_FILE")).map(path -> content(name + "_FILE", Path.of(path))));
    }

    private static String content(String name, Path path) {
        try {
            return Files.readString(path).strip();
        } catch (IOException unreadable) {
            throw new Refusal("The file " + path + ", named by " + name + ", cannot be read.", unreadable);
        }
    }

    private static Map<String, String> read(Path path) {
        if (!Files.exists(path)) {
            return Map.of();
        }
        try (var reader = Files.newBufferedReader(path)) {
            var properties = new Properties();
            properties.load(reader);
            return properties.stringPropertyNames().stream()
                    .collect(java.util.stream.Collectors.toMap(name -> name, properties::getProperty));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Refusal("The settings in " + path + " cannot be read.", unreadable);
        }
    }
}
