package fi.luotsi.web.layout;

import fi.luotsi.content.DocumentId;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What a form or a link sent. What cannot be read is as if it were not there. */
public record Sent(HttpServletRequest request) {
    public boolean isPost() {
        return request.getMethod().equals("POST");
    }

    public String text(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    public Optional<UUID> id(String name) {
        try {
            return has(name) ? Optional.of(UUID.fromString(text(name))) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    public Optional<DocumentId> document(String name) {
        return id(name).map(DocumentId::new);
    }

    /** Of a year that calendars and the database know. */
    public Optional<LocalDate> day(String name) {
        try {
            return has(name)
                    ? Optional.of(LocalDate.parse(text(name)))
                            .filter(day -> day.getYear() > 1900 && day.getYear() < 2200)
                    : Optional.empty();
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** After a POST, so that going back or reloading changes nothing twice. */
    public static void redirect(String address) {
        var faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(address);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
