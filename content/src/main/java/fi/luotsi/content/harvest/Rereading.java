package fi.luotsi.content.harvest;

import fi.luotsi.content.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Has items of a source read anew by the next run although nothing changed them. */
@ApplicationScoped
class Rereading {
    /** Sources that offer again what they offered before. */
    private static final Set<Source.Kind> OFFERED_AGAIN =
            EnumSet.of(Source.Kind.FOLDER, Source.Kind.WEB_SITE, Source.Kind.SHAREPOINT);

    @Inject
    ProblemStore problems;

    @Inject
    AddressStore addresses;

    @Inject
    RecognitionStore recognitions;

    @Inject
    InstalledRecogniser recogniser;

    /** Those that failed, with their pictures that failed; the keys of what will be read are returned. */
    List<String> forget(Source source, Collection<String> items) {
        recognitions.again(source.id(), items);
        var keys = problems.forget(source.id(), items);
        if (source.kind() == Source.Kind.WEB_SITE) {
            addresses.again(
                    source.id(),
                    Stream.concat(keys.stream(), items.stream()).distinct().toList());
        }
        return keys;
    }

    /** Pictures that came in while there was nothing to read them, as soon as there is. */
    void forgetUnread(Source source) {
        var unread = OFFERED_AGAIN.contains(source.kind()) && recogniser.find().isPresent()
                ? recognitions.unread(source.id())
                : List.<String>of();
        if (!unread.isEmpty()) {
            forget(source, unread);
        }
    }
}
