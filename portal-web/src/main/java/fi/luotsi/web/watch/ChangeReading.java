package fi.luotsi.web.watch;

import fi.luotsi.compliance.notice.Change;
import fi.luotsi.compliance.notice.Found;
import fi.luotsi.compliance.notice.Target;
import fi.luotsi.content.Difference;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Library;
import fi.luotsi.content.Reader;
import fi.luotsi.web.layout.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Reads what a change was, with the rights of its reader now. What they no longer may see, or what left no trace in the text, is left out. */
@ApplicationScoped
class ChangeReading {
    @Inject
    Library library;

    List<ShownChange> shown(List<Change> changes, Reader reader, int limit) {
        return changes.stream()
                .flatMap(change -> shown(change, reader).stream())
                .limit(limit)
                .toList();
    }

    /** Whether somebody would see that anything happened. */
    boolean tells(Target target, Found found, Reader reader) {
        return found.isNew()
                || difference(target, found, reader)
                        .map(difference -> !difference.isEmpty())
                        .orElse(true);
    }

    private Optional<ShownChange> shown(Change change, Reader reader) {
        var found = new Found(change.document(), change.from(), change.to());
        return library.summaries(List.of(change.document()), reader).stream()
                .filter(document -> tells(change.watch().target(), found, reader))
                .map(document ->
                        shown(change, document, difference(change.watch().target(), found, reader)))
                .findFirst();
    }

    private static ShownChange shown(Change change, DocumentSummary document, Optional<Difference> difference) {
        return new ShownChange(
                change.watch(),
                document,
                href(change.watch().target(), document),
                change.isNew(),
                change.foundAt(),
                difference.orElseGet(() -> new Difference(change.from(), change.to(), List.of())));
    }

    private static String href(Target target, DocumentSummary document) {
        return target instanceof Target.OfSearch
                ? Address.of("/document").with("id", document.id().toString()).toString()
                : TargetForm.page(target);
    }

    private Optional<Difference> difference(Target target, Found found, Reader reader) {
        return library.difference(found.document(), found.from(), found.to(), reader)
                .map(difference ->
                        target instanceof Target.OfSection section ? difference.in(section.anchor()) : difference);
    }
}
