package fi.luotsi.indexer.tuning;

import fi.luotsi.content.DocumentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Asks past queries again, once as the search answers now and once as it would after a change. */
final class Replayer {
    static final int MOST_QUERIES = 300;

    private static final double TELLING = 0.005;

    private final Function<String, List<DocumentId>> now;
    private final Function<String, List<DocumentId>> after;
    private final LongSupplier nanoTime;
    private final Duration limit;

    /** @param now the first ten documents for a query, and {@code after} */
    Replayer(
            Function<String, List<DocumentId>> now,
            Function<String, List<DocumentId>> after,
            LongSupplier nanoTime,
            Duration limit) {
        this.now = now;
        this.after = after;
        this.nanoTime = nanoTime;
        this.limit = limit;
    }

    Replay replay(List<PastQuery> queries) {
        long end = nanoTime.getAsLong() + limit.toNanos();
        var order = Comparator.comparingInt(PastQuery::searches).reversed().thenComparing(PastQuery::words);
        var turns = new ArrayList<Replay.Turn>();
        var measured = new ArrayList<Replay.Turn>();
        for (var query : queries.stream().sorted(order).limit(MOST_QUERIES).toList()) {
            if (nanoTime.getAsLong() > end) {
                break;
            }
            var turn = turn(query);
            turns.add(turn);
            if (!query.opened().isEmpty()) {
                measured.add(turn);
            }
        }
        return new Replay(
                turns.size(),
                queries.size(),
                measured.size(),
                mean(measured, Replay.Turn::now),
                mean(measured, Replay.Turn::after),
                changed(
                        measured,
                        turn -> turn.after() - turn.now() > TELLING,
                        Comparator.comparingDouble(Replay.Turn::gain).reversed()),
                changed(
                        measured,
                        turn -> turn.now() - turn.after() > TELLING,
                        Comparator.comparingDouble(Replay.Turn::gain)),
                changed(
                        turns,
                        turn -> turn.moved() > 0,
                        Comparator.comparingInt(Replay.Turn::moved).reversed()));
    }

    private Replay.Turn turn(PastQuery query) {
        var before = now.apply(query.words());
        var later = after.apply(query.words());
        return new Replay.Turn(
                query.words(),
                query.searches(),
                reciprocalRank(query, before),
                reciprocalRank(query, later),
                moved(before, later));
    }

    private static double reciprocalRank(PastQuery query, List<DocumentId> ranking) {
        double sum = 0;
        double openings = 0;
        for (var opened : query.opened().entrySet()) {
            int place = ranking.indexOf(opened.getKey());
            openings += opened.getValue();
            sum += place < 0 ? 0 : (double) opened.getValue() / (place + 1);
        }
        return openings == 0 ? 0 : sum / openings;
    }

    private static int moved(List<DocumentId> before, List<DocumentId> later) {
        int moved = 0;
        for (int place = 0; place < Math.max(before.size(), later.size()); place++) {
            if (place >= before.size()
                    || place >= later.size()
                    || !before.get(place).equals(later.get(place))) {
                moved++;
            }
        }
        return moved;
    }

    private static double mean(List<Replay.Turn> turns, Function<Replay.Turn, Double> figure) {
        double searches = turns.stream().mapToInt(Replay.Turn::searches).sum();
        return searches == 0
                ? 0
                : turns.stream()
                                .mapToDouble(turn -> figure.apply(turn) * turn.searches())
                                .sum()
                        / searches;
    }

    private static List<Replay.Turn> changed(
            List<Replay.Turn> turns, Predicate<Replay.Turn> which, Comparator<Replay.Turn> order) {
        return turns.stream()
                .filter(which)
                .sorted(order.thenComparing(Replay.Turn::words))
                .toList();
    }
}
