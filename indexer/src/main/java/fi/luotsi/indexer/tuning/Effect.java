package fi.luotsi.indexer.tuning;

import fi.luotsi.content.DocumentId;
import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.SearchResults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a change does to one query: its first results now and after.
 *
 * @param totalNow documents found, and {@code totalAfter}
 */
public record Effect(String query, int totalNow, int totalAfter, List<Placing> now, List<Placing> after) {
    public Effect {
        now = List.copyOf(now);
        after = List.copyOf(after);
    }

    static Effect of(String query, SearchResults now, SearchResults after) {
        var places = places(now.documents());
        var placesAfter = places(after.documents());
        return new Effect(
                query,
                now.total(),
                after.total(),
                placings(now.documents(), placesAfter, Placing.Move.GONE, false),
                placings(after.documents(), places, Placing.Move.NEW, true));
    }

    /** Whether the first results change at all. */
    public boolean changes() {
        return totalNow != totalAfter
                || after.stream().anyMatch(placing -> placing.move() != Placing.Move.SAME)
                || now.stream().anyMatch(placing -> placing.move() == Placing.Move.GONE);
    }

    private static Map<DocumentId, Integer> places(List<DocumentHit> hits) {
        var places = new HashMap<DocumentId, Integer>();
        hits.forEach(hit -> places.put(hit.id(), places.size() + 1));
        return places;
    }

    /** In the list of now, a document only tells whether it stays; in the list of after, where it came from. */
    private static List<Placing> placings(
            List<DocumentHit> hits, Map<DocumentId, Integer> others, Placing.Move alone, boolean moving) {
        var placings = new ArrayList<Placing>();
        for (var hit : hits) {
            int place = placings.size() + 1;
            var other = others.get(hit.id());
            var move = other == null ? alone : moving ? move(other, place) : Placing.Move.SAME;
            placings.add(new Placing(place, hit.id(), hit.title().text(), hit.language(), move));
        }
        return placings;
    }

    private static Placing.Move move(int from, int to) {
        if (from == to) {
            return Placing.Move.SAME;
        }
        return to < from ? Placing.Move.UP : Placing.Move.DOWN;
    }
}
