package fi.luotsi.content.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Message;
import org.jspecify.annotations.Nullable;

/** One e-mail as its head tells of it. */
record Letter(Message message) {
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,998})>");
    /** What programs put before a subject: an answer or something passed on, in three languages. */
    private static final Pattern MARK = Pattern.compile(
            "^(?:\\s*(?:re|aw|vs|sv|ang|fw|fwd|vl|vb|vidarebef|edelleenl[aä]hetys)\\s*(?:\\[\\d+])?:)+",
            Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");

    /** The subject without the marks of answers. */
    String matter() {
        return MARK.matcher(subject()).replaceFirst("").strip();
    }

    String subject() {
        return CleanText.line(Objects.requireNonNullElse(message.getSubject(), ""), Summary.LONGEST_VALUE);
    }

    /** The name that the sender goes by, or the address. */
    String sender() {
        var from = message.getFrom();
        if (from == null || from.isEmpty()) {
            return raw("From");
        }
        var name = Objects.requireNonNullElse(from.get(0).getName(), "").strip();
        return name.isEmpty()
                ? Objects.requireNonNullElse(from.get(0).getAddress(), "")
                : DecoderUtil.decodeEncodedWords(name, UTF_8);
    }

    @Nullable
    LocalDate day() {
        var date = message.getDate();
        return date == null ? null : Dates.day(date.toInstant());
    }

    /** Subject, sender and day, as far as they are known. */
    String heading() {
        var day = day();
        var who = Stream.of(sender(), day == null ? "" : DAY.format(day))
                .filter(part -> !part.isBlank())
                .toList();
        return Stream.of(subject(), String.join(" ", who))
                .filter(part -> !part.isBlank())
                .reduce((a, b) -> a + " – " + b)
                .orElse("");
    }

    String id() {
        return ids("Message-ID").stream().findFirst().orElse("");
    }

    /** Is this an answer to a message that is known, so that what it quotes stands there? */
    boolean answers(Set<String> known) {
        return !Collections.disjoint(known, ids("In-Reply-To")) || !Collections.disjoint(known, ids("References"));
    }

    private List<String> ids(String header) {
        return ID.matcher(raw(header)).results().map(found -> found.group(1)).toList();
    }

    private String raw(String header) {
        var field = message.getHeader().getField(header);
        return field == null ? "" : Objects.requireNonNullElse(field.getBody(), "");
    }
}
