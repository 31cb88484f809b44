package fi.luotsi.web.editor;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Library;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The titles of documents, as far as this editor may see them; read once for a page. */
@RequestScoped
class DocumentTitles {
    @Inject
    Library library;

    @Inject
    Visitor visitor;

    private final Map<DocumentId, Optional<String>> known = new HashMap<>();

    Optional<String> title(DocumentId id) {
        return known.computeIfAbsent(
                id, unknown -> library.find(unknown, visitor.reader()).map(Document::title));
    }
}
