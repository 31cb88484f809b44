package fi.luotsi.web.document;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.Library;
import fi.luotsi.content.Section;
import fi.luotsi.indexer.search.Opened;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.PageView;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.AuditTrail;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /document}: one document, opened at the section that answers. Unknown and hidden ones are both "not found". */
@Named
@RequestScoped
public class DocumentView {
    private static final Logger LOG = System.getLogger(DocumentView.class.getName());

    @Inject
    HttpServletRequest request;

    @Inject
    Library library;

    @Inject
    ShownVersion shownVersion;

    @Inject
    Search search;

    @Inject
    Visitor visitor;

    @Inject
    PageView page;

    @Inject
    Texts texts;

    @Inject
    Event<Opened> opened;

    @Inject
    AuditTrail trail;

    private Optional<Document> document = Optional.empty();
    private Optional<ShownText> text = Optional.empty();

    /** Called before the page is written. */
    public void open() throws IOException {
        document = Optional.ofNullable(request.getParameter("id"))
                .flatMap(DocumentId::parse)
                .flatMap(shownVersion::find);
        if (document.isEmpty()) {
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
            return;
        }
        trail.opened(document(), "/document");
        text = Optional.of(ShownText.of(
                document().title(), document().language(), document().sections(), page.words(), search, texts));
        tellOpened();
    }

    /** Told once: the ways on from here carry no rank. Whoever learns from it must not be able to break reading. */
    private void tellOpened() {
        try {
            rank().filter(rank -> !page.words().isBlank() && "GET".equals(request.getMethod()))
                    .ifPresent(rank ->
                            opened.fire(new Opened(page.words(), document().id(), rank)));
        } catch (RuntimeException unheard) {
            LOG.log(Level.WARNING, "An opened result was not counted", unheard);
        }
    }

    private Optional<Integer> rank() {
        return Optional.ofNullable(request.getParameter("r"))
                .filter(text -> text.matches("[1-9]\\d{0,3}"))
                .map(Integer::valueOf)
                .filter(rank -> rank <= Opened.LAST && request.getParameter(PageView.LANGUAGE_PARAMETER) == null);
    }

    public Document document() {
        return document.orElseThrow();
    }

    /** For {@code lang} attributes; none where nobody can tell. */
    public @Nullable String language() {
        return document().language().isEmpty() ? null : document().language();
    }

    public String sourceName() {
        return document().source().name().in(visitor.language());
    }

    /** Back to the results. */
    public String searchHref() {
        return Address.of("/search").with("q", page.words()).toString();
    }

    /** The publicity class, for those to whom it matters; everybody else reads public documents only. */
    public String publicity() {
        return visitor.isSignedIn() ? texts.get("publicity." + document().publicity()) : "";
    }

    public ShownText text() {
        return text.orElseThrow();
    }

    public List<ContentsEntry> contents() {
        return ContentsEntry.of(text().passages());
    }

    public int hits() {
        return text().hits();
    }

    /** The hit that the address names, from 1; a script may know better. */
    public int hit() {
        var asked = Objects.requireNonNullElse(request.getParameter("hit"), "");
        return asked.matches("[1-9]\\d{0,6}") ? Math.min(Integer.parseInt(asked), hits()) : 1;
    }

    /** This page at another hit; after the last comes the first. */
    public String hitHref(int hit) {
        var around = Math.floorMod(hit - 1, hits()) + 1;
        return shownVersion.address(document().id()).with("q", page.words()).with("hit", Integer.toString(around))
                + "#hit-" + around;
    }

    public List<DocumentSummary> attachments() {
        return library.attachments(document().id(), visitor.reader());
    }

    /** The document that this one was attached to, if the reader may see it. */
    public Optional<Document> parent() {
        return document().parent().flatMap(parent -> library.find(parent, visitor.reader()));
    }

    public boolean isPartial() {
        return document().state() != ExtractionState.INDEXED;
    }

    /** How many pages were read from pictures; a page may be several sections. */
    public long recognisedPages() {
        return document().sections().stream()
                .filter(Section::recognised)
                .map(Section::page)
                .distinct()
                .count();
    }

    /** Why the text is not whole. */
    public String reason() {
        return document()
                .reason()
                .map(reason -> texts.get("reason." + reason.name()))
                .orElse("");
    }
}
