package fi.luotsi.web.document;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Replacement;
import fi.luotsi.content.Replacements;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** What stands in the place of the document of this page, and in whose place it stands itself. */
@Named
@RequestScoped
public class ReplacedView {
    @Inject
    Replacements replacements;

    @Inject
    Visitor visitor;

    private boolean known;
    private Optional<Replacement> by = Optional.empty();
    private List<DocumentSummary> others = List.of();

    public Optional<Replacement> by(Document document) {
        look(document);
        return by;
    }

    public List<DocumentSummary> others(Document document) {
        look(document);
        return others;
    }

    private void look(Document document) {
        if (!known) {
            by = replacements.of(document.id(), visitor.reader());
            others = replacements.replacedBy(document.id(), visitor.reader());
            known = true;
        }
    }
}
