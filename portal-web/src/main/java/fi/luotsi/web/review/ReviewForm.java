package fi.luotsi.web.review;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reviews;
import fi.luotsi.web.layout.Address;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;

/**
 * What the button sent: which revision of which document was looked at, a note, and where the button stands.
 *
 * @param list of the editors' page, or empty on the document page
 * @param words by which the document was found
 */
record ReviewForm(DocumentId document, int revision, String note, String list, String page, String words) {
    /** Empty for what no page of ours sends. */
    static Optional<ReviewForm> read(HttpServletRequest request) {
        var revision = text(request, "revision");
        var note = note(text(request, "note"));
        return revision.matches("[1-9]\\d{0,8}") && note.length() <= Reviews.LONGEST_NOTE
                ? DocumentId.parse(text(request, "document"))
                        .map(document -> new ReviewForm(
                                document,
                                Integer.parseInt(revision),
                                note,
                                text(request, "list"),
                                text(request, "page"),
                                text(request, "q")))
                : Optional.empty();
    }

    /** A browser counts a line end as one character and sends two. */
    static String note(String sent) {
        return sent.replace("\r\n", "\n").strip();
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** Where it stands. */
    Address back() {
        if (!list.isEmpty()) {
            return Address.of("/editor/reviews").with("list", list).with("page", page);
        }
        var document = Address.of("/document").with("id", document().toString());
        return words.isBlank() ? document : document.with("q", words);
    }
}
