package fi.luotsi.web.version;

import fi.luotsi.content.DocumentId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What an address asks for. What cannot be read is as if it were not there. */
record Asked(HttpServletRequest request) {
    Optional<DocumentId> document() {
        return DocumentId.parse(text("id"));
    }

    Optional<Integer> number(String name) {
        return Optional.of(text(name))
                .filter(text -> text.matches("[1-9]\\d{0,8}"))
                .map(Integer::valueOf);
    }

    Optional<LocalDate> day(String name) {
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
