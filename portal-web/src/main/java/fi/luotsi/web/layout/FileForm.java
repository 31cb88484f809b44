package fi.luotsi.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.util.Locale;
import java.util.Objects;

/** A form with files. */
public record FileForm(HttpServletRequest request) {
    /** Whether it came as such a form; nothing of it may be read before. */
    public boolean isOne() {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).strip().startsWith("multipart/form-data");
    }

    /** Of a file, without folders and what nobody can see; empty where it has none. */
    public static String name(Part part) {
        return Objects.requireNonNullElse(part.getSubmittedFileName(), "")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
    }
}
