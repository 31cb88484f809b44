package fi.luotsi.content.source;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How far a list of changes was gone through: the link to the part at hand, and which of it is done, as Graph may give that part again in another order.
 *
 * @param link empty before the beginning
 */
record GraphPosition(String link, Set<String> done) {
    private static final int DIGITS = 16;

    GraphPosition {
        done = Collections.unmodifiableSet(new LinkedHashSet<>(done));
    }

    static GraphPosition at(String link) {
        return new GraphPosition(link, Set.of());
    }

    static GraphPosition parse(String written) {
        var words = List.of(written.split(" ", -1));
        return new GraphPosition(words.getFirst(), Set.copyOf(words.subList(1, words.size())));
    }

    GraphPosition after(String id) {
        var more = new LinkedHashSet<>(done);
        more.add(digest(id));
        return new GraphPosition(link, more);
    }

    boolean isPast(String id) {
        return done.contains(digest(id));
    }

    private static String digest(String id) {
        return Digest.sha256(id).substring(0, DIGITS);
    }

    @Override
    public String toString() {
        return done.isEmpty() ? link : link + " " + String.join(" ", done);
    }
}
