package fi.luotsi.web.watch;

import fi.luotsi.compliance.notice.Target;
import fi.luotsi.content.DocumentId;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.search.SearchAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A target as the fields of a form: {@code search}, or {@code document} with or without {@code anchor}. */
final class TargetForm {
    private TargetForm() {}

    /** What cannot be read is no target. */
    static Optional<Target> read(HttpServletRequest request) {
        try {
            return search(request.getParameter("search"))
                    .or(() -> document(request.getParameter("document"), request.getParameter("anchor")));
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty();
        }
    }

    static Target ofSearch(SearchAddress address) {
        return new Target.OfSearch(address.filters());
    }

    private static Optional<Target> search(String query) {
        return Optional.ofNullable(query)
                .map(SearchAddress::parse)
                .filter(address -> !address.isBlank())
                .map(TargetForm::ofSearch);
    }

    private static Optional<Target> document(String id, String anchor) {
        return Optional.ofNullable(id)
                .flatMap(DocumentId::parse)
                .map(document -> anchor == null || anchor.isBlank()
                        ? new Target.OfDocument(document)
                        : new Target.OfSection(document, anchor));
    }

    /** The page on which the target stands. */
    static String page(Target target) {
        return switch (target) {
            case Target.OfSearch search -> "/search?" + search.address();
            case Target.OfDocument document -> page(document.document());
            case Target.OfSection section -> page(section.document()) + "#" + fragment(section.anchor());
        };
    }

    private static String page(DocumentId document) {
        return Address.of("/document").with("id", document.toString()).toString();
    }

    /** An address takes a space as %20 in its fragment. */
    static String fragment(String anchor) {
        var encoded = Address.of("").with("a", anchor).toString();
        return encoded.substring("?a=".length()).replace("+", "%20");
    }
}
