package fi.luotsi.web.outage;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.search.KeptDocument;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.web.document.ShownText;
import fi.luotsi.web.layout.PageView;
import fi.luotsi.web.layout.PlainPage;
import fi.luotsi.web.layout.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /document} without the database: one that is public is read as the index keeps it. */
@Named
@RequestScoped
public class PublicDocumentView {
    @Inject
    HttpServletRequest request;

    @Inject
    Search search;

    @Inject
    PageView page;

    @Inject
    Texts texts;

    private Optional<KeptDocument> document = Optional.empty();

    /** Called before the page is written. Whether there is another that this visitor may see cannot be found out now. */
    public void open() throws IOException {
        if (request.getParameter("version") == null) {
            document = Optional.ofNullable(request.getParameter("id"))
                    .flatMap(DocumentId::parse)
                    .flatMap(id -> search.kept(id, Reader.ANONYMOUS));
        }
        if (document.isEmpty()) {
            var faces = FacesContext.getCurrentInstance();
            PlainPage.DATABASE_AWAY.send(
                    (HttpServletResponse) faces.getExternalContext().getResponse(), texts);
            faces.responseComplete();
        }
    }

    public KeptDocument document() {
        return document.orElseThrow();
    }

    /** For {@code lang} attributes; none where nobody can tell. */
    public @Nullable String language() {
        return document().language().isEmpty() ? null : document().language();
    }

    public ShownText text() {
        var kept = document();
        return ShownText.of(kept.title(), kept.language(), kept.sections(), page.words(), search, texts);
    }
}
