package fi.luotsi.web.editor;

import fi.luotsi.content.Document;
import fi.luotsi.content.Drafts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says to editors on the page of a document that nobody else sees it yet. */
@Named
@RequestScoped
public class DraftMark {
    @Inject
    Drafts drafts;

    @Inject
    Visitor visitor;

    public boolean isShown(Document document) {
        return visitor.isEditor() && drafts.isWaiting(document.id());
    }
}
