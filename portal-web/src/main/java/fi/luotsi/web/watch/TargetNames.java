package fi.luotsi.web.watch;

import fi.luotsi.compliance.notice.Target;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Library;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Section;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.search.SearchAddress;
import java.util.List;
import java.util.Optional;

/** What a target is called, for somebody who may or may no longer see it. */
record TargetNames(Library library, Reader reader, Texts texts) {
    String kind(Target target) {
        return texts.get(
                switch (target) {
                    case Target.OfSearch search -> "watch.kind.search";
                    case Target.OfDocument document -> "watch.kind.document";
                    case Target.OfSection section -> "watch.kind.section";
                });
    }

    String name(Target target) {
        return switch (target) {
            case Target.OfSearch search -> name(SearchAddress.parse(search.address()));
            case Target.OfDocument document ->
                library.summaries(List.of(document.document()), reader).stream()
                        .map(DocumentSummary::title)
                        .findFirst()
                        .orElseGet(this::hidden);
            case Target.OfSection section ->
                find(section.document())
                        .map(document -> document.title() + " › " + heading(document, section.anchor()))
                        .orElseGet(this::hidden);
        };
    }

    private String name(SearchAddress address) {
        var words = address.words().isEmpty() ? texts.get("watch.everything") : address.words();
        return address.isNarrowed() ? texts.format("watch.narrowed", words) : words;
    }

    private String hidden() {
        return texts.get("watch.hidden");
    }

    private Optional<Document> find(DocumentId document) {
        return library.find(document, reader);
    }

    private String heading(Document document, String anchor) {
        return document.sections().stream()
                .filter(section -> section.anchor().equals(anchor))
                .map(Section::headings)
                .filter(headings -> !headings.isEmpty())
                .map(headings -> headings.getLast())
                .findFirst()
                .orElse(anchor);
    }
}
