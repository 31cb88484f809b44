package fi.luotsi.web.version;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Library;
import fi.luotsi.content.Version;
import fi.luotsi.content.Versions;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Paging;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /versions}: the versions of a document. A day in the address leads to the text that was in force at its end. */
@Named
@RequestScoped
public class VersionsView {
    private static final int SIZE = 50;
    private static final int MOST_PAGES = 1_000;

    @Inject
    HttpServletRequest request;

    @Inject
    Library library;

    @Inject
    Versions versions;

    @Inject
    Visitor visitor;

    Clock clock = Clock.system(Figures.ZONE);

    private Optional<DocumentSummary> document = Optional.empty();
    private List<Version> all = List.of();
    private Optional<LocalDate> tooEarly = Optional.empty();

    public void open() throws IOException {
        var asked = new Asked(request);
        document = asked.document()
                .flatMap(id -> library.summaries(List.of(id), visitor.reader()).stream()
                        .findFirst());
        all = document.map(found -> versions.of(found.id(), visitor.reader())).orElse(List.of());
        if (all.isEmpty()) {
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
            return;
        }
        var day = asked.day("on");
        if (day.isPresent()) {
            lead(day.get());
        }
    }

    private void lead(LocalDate day) throws IOException {
        var inForce = versions.on(day, document().id(), visitor.reader());
        if (inForce.isPresent()) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(textHref(inForce.get()));
        } else {
            tooEarly = Optional.of(day);
        }
    }

    public DocumentSummary document() {
        return document.orElseThrow();
    }

    /** Those on this page of the list. */
    public List<Version> shown() {
        return all.stream().skip((paging().current() - 1L) * SIZE).limit(SIZE).toList();
    }

    public List<Version> all() {
        return all;
    }

    public Version first() {
        return all.getLast();
    }

    /** The asked day, if the document was not in the library yet. */
    public Optional<LocalDate> tooEarly() {
        return tooEarly;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Paging paging() {
        return Paging.of(new Asked(request).number("page").orElse(1), all.size(), SIZE, MOST_PAGES);
    }

    public String pageHref(int page) {
        return Address.of("/versions")
                .with("id", document().id().toString())
                .with("page", Integer.toString(page))
                .toString();
    }

    public String textHref(Version version) {
        return textHref(document().id(), version.number());
    }

    static String textHref(DocumentId document, int number) {
        return Address.of("/document")
                .with("id", document.toString())
                .with("version", Integer.toString(number))
                .toString();
    }
}
