package fi.luotsi.web.document;

import fi.luotsi.content.Document;
import fi.luotsi.indexer.agreement.Agreement;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document page tells of other documents that hold where this one says otherwise. */
@Named
@RequestScoped
public class OtherSources {
    @Inject
    Agreement agreement;

    @Inject
    Visitor visitor;

    private @Nullable List<Agreement.Banner> banners;

    /** Of the document of this page. */
    public List<Agreement.Banner> banners(Document document) {
        if (banners == null) {
            banners = agreement.banners(document.id(), visitor.reader());
        }
        return banners;
    }

    /** Which section of this document it is about, by its heading. */
    public String heading(Document document, Agreement.Banner banner) {
        return document.sections().stream()
                .filter(section -> section.anchor().equals(banner.anchor())
                        && !section.headings().isEmpty())
                .map(section -> section.headings().getLast())
                .findFirst()
                .orElseGet(document::title);
    }

    public String holdingHref(Agreement.Banner banner) {
        return Address.of("/document").with("id", banner.holding().id().toString()) + "#" + banner.holdingAnchor();
    }
}
