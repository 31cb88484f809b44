package fi.luotsi.web.version;

import fi.luotsi.content.Difference;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Library;
import fi.luotsi.content.Version;
import fi.luotsi.content.Versions;
import fi.luotsi.web.signin.AuditTrail;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /difference}: what a document says otherwise in one version than in an earlier one, or now than on a day. */
@Named
@RequestScoped
public class DifferenceView {
    @Inject
    HttpServletRequest request;

    @Inject
    Library library;

    @Inject
    Versions versions;

    @Inject
    Visitor visitor;

    @Inject
    AuditTrail trail;

    private Optional<DocumentSummary> document = Optional.empty();
    private List<Version> all = List.of();
    private Optional<LocalDate> since = Optional.empty();
    private Optional<Difference> difference = Optional.empty();

    public void open() throws IOException {
        var asked = new Asked(request);
        since = asked.day("since");
        document = asked.document()
                .flatMap(id -> library.summaries(List.of(id), visitor.reader()).stream()
                        .findFirst());
        all = document.map(found -> versions.of(found.id(), visitor.reader())).orElse(List.of());
        difference = all.isEmpty() ? Optional.empty() : compare(asked);
        if (difference.isEmpty()) {
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
            return;
        }
        library.find(document().id(), visitor.reader()).ifPresent(shown -> trail.opened(shown, "/difference"));
    }

    /** Without a second version in the address it is the one in force, without a first one the one before that. */
    private Optional<Difference> compare(Asked asked) {
        var to = asked.number("to").orElse(all.getFirst().number());
        var from = since.isPresent()
                ? inForce().map(Version::number).orElse(1)
                : asked.number("from").orElse(Math.max(1, to - 1));
        return versions.changes(document().id(), Math.min(from, to), Math.max(from, to), visitor.reader());
    }

    private Optional<Version> inForce() {
        return since.flatMap(day -> versions.on(day, document().id(), visitor.reader()));
    }

    public DocumentSummary document() {
        return document.orElseThrow();
    }

    public Difference difference() {
        return difference.orElseThrow();
    }

    public Version from() {
        return version(difference().from());
    }

    public Version to() {
        return version(difference().to());
    }

    private Version version(int number) {
        return all.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow();
    }

    public boolean isRenamed() {
        return !from().title().equals(to().title());
    }

    public boolean isSame() {
        return difference().isEmpty() && !isRenamed();
    }

    /** The asked day, in whatever way the document stood then. */
    public Optional<LocalDate> since() {
        return since;
    }

    /** The document came into the library only after the asked day. */
    public boolean isTooEarly() {
        return since.isPresent() && inForce().isEmpty();
    }

    public String textHref(Version version) {
        return VersionsView.textHref(document().id(), version.number());
    }
}
