package fi.luotsi.web.document;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Library;
import fi.luotsi.content.Version;
import fi.luotsi.content.Versions;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Which version of its document the page shows: the one in force, or the one that its address names. */
@Named
@RequestScoped
public class ShownVersion {
    private static final String PARAMETER = "version";

    @Inject
    HttpServletRequest request;

    @Inject
    Library library;

    @Inject
    Versions versions;

    @Inject
    Visitor visitor;

    private List<Version> all = List.of();
    private Optional<Version> asked = Optional.empty();

    /** None where there is no such version. */
    Optional<Document> find(DocumentId id) {
        var number = request.getParameter(PARAMETER);
        if (number == null) {
            return library.find(id, visitor.reader());
        }
        all = versions.of(id, visitor.reader());
        asked = all.stream()
                .filter(version -> Integer.toString(version.number()).equals(number))
                .findFirst();
        return asked.flatMap(version -> version.isInForce()
                ? library.find(id, visitor.reader())
                : versions.find(id, version.number(), visitor.reader()));
    }

    /** The address names a version. */
    public boolean isAsked() {
        return asked.isPresent();
    }

    public boolean isOld() {
        return asked.filter(version -> !version.isInForce()).isPresent();
    }

    public Version version() {
        return asked.orElseThrow();
    }

    public Version inForce() {
        return all.getFirst();
    }

    Address address(DocumentId id) {
        var current = Address.of("/document").with("id", id.toString());
        return asked.map(version -> current.with(PARAMETER, Integer.toString(version.number())))
                .orElse(current);
    }
}
