package fi.luotsi.web.dpo;

import fi.luotsi.compliance.audit.AuditQuery;
import fi.luotsi.compliance.audit.Deed;
import fi.luotsi.web.layout.Figures;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an address asks of the audit log: {@code who} and {@code what} in words, {@code deed}, {@code from} and {@code to} as days in Finland. What cannot be
 * read is as if it were not there.
 */
public record AuditAsked(HttpServletRequest request) {
    private static final Pattern IDENTITY = Pattern.compile("\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

    public String who() {
        return text("who");
    }

    /** An identity, or the address of a page with one in it. */
    public String what() {
        return text("what");
    }

    public String deed() {
        return deedAsked().map(Deed::name).orElse("");
    }

    public String from() {
        return day("from").map(LocalDate::toString).orElse("");
    }

    public String to() {
        return day("to").map(LocalDate::toString).orElse("");
    }

    Optional<UUID> identity(String words) {
        return IDENTITY.matcher(words)
                .results()
                .map(found -> UUID.fromString(found.group()))
                .findFirst();
    }

    AuditQuery query(Optional<UUID> account) {
        return new AuditQuery(
                account,
                identity(what()),
                deedAsked(),
                day("from").map(day -> day.atStartOfDay(Figures.ZONE).toInstant()),
                day("to").map(day -> day.plusDays(1).atStartOfDay(Figures.ZONE).toInstant()));
    }

    private Optional<Deed> deedAsked() {
        var word = text("deed");
        return Stream.of(Deed.values()).filter(deed -> deed.name().equals(word)).findFirst();
    }

    private Optional<LocalDate> day(String name) {
        try {
            return Optional.of(text(name))
                    .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
                    .map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private String text(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }
}
