package fi.luotsi.web.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of the privacy register, which stands in English, in each language of the portal. */
public final class RegisterWords {
    private static final Map<String, Words> WORDS = read();

    private RegisterWords() {}

    private record Words(String en, String fi, String sv) {
        static Words parse(String line) {
            var cells = line.split(";", -1);
            return new Words(cells[0], cells[1], cells[2]);
        }
    }

    /** The register's own words where nobody translated them. */
    public static String in(String language, String words) {
        var known = WORDS.get(words);
        if (known == null) {
            return words;
        }
        return switch (language) {
            case "sv" -> known.sv();
            case "en" -> known.en();
            default -> known.fi();
        };
    }

    public static boolean has(String words) {
        return WORDS.containsKey(words);
    }

    private static Map<String, Words> read() {
        try (var in = RegisterWords.class.getResourceAsStream("/fi/luotsi/web/register-words.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(Words::parse)
                    .collect(Collectors.toUnmodifiableMap(Words::en, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
