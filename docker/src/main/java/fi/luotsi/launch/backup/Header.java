package fi.luotsi.launch.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The first lines of a backup, which anybody can read. They are sealed together with the rest.
 *
 * @param schema the number of the last step of the schema that its rows have
 * @param encrypted whether its key is a secret
 * @param rounds of the key's derivation
 */
record Header(Instant made, int schema, boolean encrypted, String salt, int rounds) {
    private static final String FIRST_LINE = "Luotsi backup 1";
    private static final String BEGINNING = "Luotsi backup ";
    /** OWASP's figure for PBKDF2 with HMAC-SHA-256. */
    private static final int ROUNDS = 600_000;

    private static final int MOST_ROUNDS = 10_000_000;
    private static final int MOST_BYTES = 400;
    private static final int SALT_BYTES = 32;
    private static final Pattern REST = Pattern.compile("""
            made (\\S{20,30})
            schema (\\d{1,6})
            encrypted (yes|no)
            salt ([0-9a-f]{64})
            rounds (\\d{1,8})

            """);

    static Header of(Instant made, int schema, boolean encrypted) {
        return of(made, schema, encrypted, ROUNDS);
    }

    /** With fewer rounds, for tests that open thousands. */
    static Header of(Instant made, int schema, boolean encrypted, int rounds) {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new Header(made, schema, encrypted, HexFormat.of().formatHex(salt), rounds);
    }

    byte[] bytes() {
        return """
                %s
                made %s
                schema %d
                encrypted %s
                salt %s
                rounds %d

                """.formatted(FIRST_LINE, made, schema, encrypted ? "yes" : "no", salt, rounds)
                .getBytes(US_ASCII);
    }

    static Header read(InputStream file) throws IOException {
        var text = upToEmptyLine(file);
        if (!text.startsWith(FIRST_LINE + "\n")) {
            throw new Damaged(
                    text.startsWith(BEGINNING)
                            ? "This backup was made by a newer Luotsi, in a form that this one does not know."
                            : "This is not a backup of Luotsi.");
        }
        var rest = REST.matcher(text.substring(FIRST_LINE.length() + 1));
        if (!rest.matches()) {
            throw damaged();
        }
        var header = new Header(
                moment(rest.group(1)),
                Integer.parseInt(rest.group(2)),
                rest.group(3).equals("yes"),
                rest.group(4),
                rounds(Integer.parseInt(rest.group(5))));
        // Else two ways of writing the same, such as a small t in the time, would be taken for whole.
        if (!Arrays.equals(header.bytes(), text.getBytes(ISO_8859_1))) {
            throw damaged();
        }
        return header;
    }

    private static String upToEmptyLine(InputStream file) throws IOException {
        var text = new StringBuilder();
        while (text.length() < MOST_BYTES && text.indexOf("\n\n") < 0) {
            var next = file.read();
            if (next < 0) {
                break;
            }
            text.append((char) next);
        }
        return text.toString();
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new Damaged(damaged().sentence(), unreadable);
        }
    }

    private static int rounds(int rounds) {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw damaged();
        }
        return rounds;
    }

    private static Damaged damaged() {
        return new Damaged("The backup is damaged in its first lines.");
    }
}
