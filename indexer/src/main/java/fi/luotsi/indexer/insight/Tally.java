package fi.luotsi.indexer.insight;

import fi.luotsi.content.DocumentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was asked and opened since the last writing, in memory, as counts. Used by all threads. */
final class Tally {
    /** A flood of made-up queries must not fill the memory; what is beyond is not counted. */
    private static final int MOST = 10_000;

    private Map<Asked, Counts> asked = new HashMap<>();
    private Map<Opening, Integer> opened = new HashMap<>();

    private record Asked(LocalDate day, String words, String language) {}

    private record Counts(int searches, int vain) {
        Counts and(Counts more) {
            return new Counts(searches + more.searches, vain + more.vain);
        }
    }

    private record Opening(LocalDate day, String words, DocumentId document, int place) {}

    synchronized void searched(LocalDate day, String words, String language, boolean inVain) {
        var key = new Asked(day, words, language);
        if (asked.size() < MOST || asked.containsKey(key)) {
            asked.merge(key, new Counts(1, inVain ? 1 : 0), Counts::and);
        }
    }

    synchronized void opened(LocalDate day, String words, DocumentId document, int place) {
        var key = new Opening(day, words, document, place);
        if (opened.size() < MOST || opened.containsKey(key)) {
            opened.merge(key, 1, Integer::sum);
        }
    }

    synchronized List<AskedDay> takeAsked() {
        var days = new ArrayList<AskedDay>();
        asked.forEach((key, counts) ->
                days.add(new AskedDay(key.day, key.words, key.language, counts.searches, counts.vain)));
        asked = new HashMap<>();
        return days;
    }

    synchronized List<OpenedDay> takeOpened() {
        var days = new ArrayList<OpenedDay>();
        opened.forEach((key, count) -> days.add(new OpenedDay(key.day, key.words, key.document, key.place, count)));
        opened = new HashMap<>();
        return days;
    }
}
