package fi.luotsi.compliance.snapshot;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Frozen counts as text: the same counts are the same letters, whose SHA-256 names them. Units stand in the order of their identity as letters. */
final class FrozenText {
    private static final String COUNTS = "luotsi-counts 1";
    private static final String PLACES = "luotsi-units 1";
    private static final String TAB = "\t";
    private static final String SALT = "salt ";
    private static final int PLACE_CELLS = 6;
    private static final int HEAD_LINES = 6;

    private FrozenText() {}

    static String places(List<Place> places) {
        return lines(
                Stream.of(PLACES),
                places.stream()
                        .sorted(Comparator.comparing(place -> place.unit().toString()))
                        .map(FrozenText::line));
    }

    private static String line(Place place) {
        return String.join(
                TAB,
                place.unit().toString(),
                place.parent().map(UUID::toString).orElse(""),
                plain(place.code()),
                plain(place.type()),
                plain(place.nameFi()),
                plain(place.nameSv()));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    static List<Place> places(String text) {
        return text.lines()
                .skip(1)
                .map(line -> line.split(TAB, PLACE_CELLS))
                .map(cells -> new Place(
                        UUID.fromString(cells[0]),
                        Optional.of(cells[1])
                                .filter(parent -> !parent.isEmpty())
                                .map(UUID::fromString),
                        cells[2],
                        cells[3],
                        cells[4],
                        cells[5]))
                .toList();
    }

    /** @param tree the SHA-256 of the places */
    static String counts(Frozen frozen, String tree) {
        var subject = frozen.subject();
        return lines(
                Stream.of(
                        COUNTS,
                        "metric " + subject.metric(),
                        "series " + subject.series(),
                        "day " + subject.day(),
                        "step " + frozen.step(),
                        "units " + tree),
                frozen.counts().entrySet().stream()
                        .filter(count -> count.getValue().base() > 0)
                        .sorted(Comparator.comparing(count -> count.getKey().toString()))
                        .map(count -> count.getKey()
                                + TAB
                                + count.getValue().count()
                                + TAB
                                + count.getValue().base()));
    }

    /** With a line by lot, so that nobody finds the counts by trying which ones have the SHA-256. */
    static String salted(String counts, String lot) {
        return counts + SALT + lot + "\n";
    }

    static String unsalted(String text) {
        var salt = text.lastIndexOf(SALT);
        return salt < 0 ? text : text.substring(0, salt);
    }

    static Frozen frozen(String text, String places) {
        var head = text.lines()
                .limit(HEAD_LINES)
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
        var subject = new Subject(head.get(1), Integer.parseInt(head.get(2)), LocalDate.parse(head.get(3)));
        return new Frozen(subject, Integer.parseInt(head.get(4)), places(places), counts(text));
    }

    private static Map<UUID, Count> counts(String text) {
        return unsalted(text)
                .lines()
                .skip(HEAD_LINES)
                .map(line -> line.split(TAB))
                .collect(Collectors.toMap(
                        cells -> UUID.fromString(cells[0]),
                        cells -> new Count(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]))));
    }

    private static String lines(Stream<String> head, Stream<String> body) {
        return Stream.concat(head, body).collect(Collectors.joining("\n", "", "\n"));
    }
}
