package fi.luotsi.content.source;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Part of a source: these items are taken, those others stand as they did. */
public record Part(List<SourceItem> items, Collection<String> standing) implements Offer {
    public Part {
        items = List.copyOf(items);
        standing = List.copyOf(standing);
    }

    @Override
    public End to(Taker taker) throws IOException {
        taker.expect(items.size() + standing.size());
        standing.forEach(taker::unchanged);
        for (var item : items) {
            if (taker.isStopping()) {
                return End.STOPPED;
            }
            taker.take(item);
        }
        return End.WHOLE;
    }
}
