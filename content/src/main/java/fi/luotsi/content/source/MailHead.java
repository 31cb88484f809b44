package fi.luotsi.content.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The head of a message, the only part of it that is looked at outside of the workers. */
record MailHead(List<Field> fields) {
    private static final int LARGEST = 256 << 10;
    /** A longer sender or subject is none. */
    private static final int LONGEST_LINE = 2_000;

    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,998})>");
    /** What programs put before a subject: an answer or something passed on, in three languages. */
    private static final Pattern MARK =
            Pattern.compile("^(?:\\s*(?:re|aw|vs|sv|ang|fw|fwd|vl|vb)\\s*(?:\\[\\d+])?:)+", Pattern.CASE_INSENSITIVE);

    /** A line of the head, unfolded; the name in lower case. */
    record Field(String name, String value) {}

    /** @throws IOException when it is larger than any head, or none */
    static MailHead of(InputStream message) throws IOException {
        var bytes = message.readNBytes(LARGEST);
        var end = end(bytes);
        var fields = new ArrayList<Field>();
        for (var line :
                text(bytes, end).replaceAll("\\r?\\n[ \\t]+", " ").lines().toList()) {
            var colon = line.indexOf(':');
            if (colon > 0 && !line.substring(0, colon).isBlank()) {
                fields.add(new Field(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip()));
            }
        }
        if (fields.isEmpty()) {
            throw new IOException("no head of a message");
        }
        return new MailHead(fields);
    }

    private static int end(byte[] bytes) throws IOException {
        var lineStart = true;
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                if (lineStart) {
                    return at;
                }
                lineStart = true;
            } else if (bytes[at] != '\r') {
                lineStart = false;
            }
        }
        if (bytes.length == LARGEST) {
            throw new IOException("a head without end");
        }
        return bytes.length;
    }

    private static String text(byte[] bytes, int end) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end)).toString();
        } catch (CharacterCodingException another) {
            return new String(bytes, 0, end, ISO_8859_1);
        }
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .toList();
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The one address that it says to come from; nothing where it names none or several. */
    Optional<String> sender() {
        var from = all("from");
        if (from.size() != 1 || from.getFirst().length() > LONGEST_LINE) {
            return Optional.empty();
        }
        try {
            var addresses = InternetAddress.parseHeader(from.getFirst(), false);
            return addresses.length == 1 && !addresses[0].isGroup()
                    ? Optional.ofNullable(addresses[0].getAddress()).filter(MailHead::isAddress)
                    : Optional.empty();
        } catch (AddressException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isAddress(String address) {
        return address.indexOf('@') > 0 && address.indexOf('@') == address.lastIndexOf('@') && !address.endsWith("@");
    }

    String subject() {
        var raw = first("subject")
                .filter(subject -> subject.length() <= LONGEST_LINE)
                .orElse("");
        try {
            return MimeUtility.decodeText(raw).replaceAll("\\p{Cntrl}+", " ").strip();
        } catch (java.io.UnsupportedEncodingException unknown) {
            return raw;
        }
    }

    /** The subject without the marks of answers. */
    String matter() {
        return MARK.matcher(subject()).replaceFirst("").strip();
    }

    boolean isAnswer() {
        return MARK.matcher(subject()).find();
    }

    Optional<String> id() {
        return ids("message-id").findFirst();
    }

    /** The messages that it answers, the nearest last. */
    List<String> references() {
        return Stream.concat(ids("references"), ids("in-reply-to")).distinct().toList();
    }

    private Stream<String> ids(String header) {
        return all(header).stream()
                .flatMap(value -> ID.matcher(value).results())
                .map(found -> found.group(1));
    }

    Optional<Instant> date() {
        try {
            var date = first("date");
            return date.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new MailDateFormat().parse(date.get()).toInstant());
        } catch (ParseException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
