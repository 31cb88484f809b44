package fi.luotsi.web.dpo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the register does not know: the controller, recipients, security. A city writes it into a file of its own; what it leaves out stands as it comes. */
@ApplicationScoped
class RecordTexts {
    static final List<String> PARTS =
            List.of("controller", "contact", "officer", "subjects", "recipients", "transfers", "security");

    @Inject
    @ConfigProperty(name = "luotsi.record.file")
    Optional<String> file;

    String text(String part, String language) {
        var ours = read(open());
        var key = part + "." + language;
        return file.map(path -> read(open(Path.of(path))).getProperty(key))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> ours.getProperty(key));
    }

    private static Reader open() {
        return new InputStreamReader(
                Objects.requireNonNull(RecordTexts.class.getResourceAsStream("record.properties")),
                StandardCharsets.UTF_8);
    }

    private static Reader open(Path path) {
        try {
            return Files.newBufferedReader(path);
        } catch (IOException missing) {
            throw new UncheckedIOException("luotsi.record.file cannot be read: " + path, missing);
        }
    }

    private static Properties read(Reader opened) {
        var texts = new Properties();
        try (var in = opened) {
            texts.load(in);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
