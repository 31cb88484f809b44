package fi.luotsi.content.library;

import fi.luotsi.content.Difference;
import fi.luotsi.content.Difference.Change;
import fi.luotsi.content.Difference.ChangedSection;
import fi.luotsi.content.Difference.Piece;
import fi.luotsi.content.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares two revisions section by section. A section is the same one as long as it keeps its anchor, wherever it moves. */
final class Differences {
    private Differences() {}

    /** Nothing that a reader would call another text. */
    static boolean isSame(List<Section> before, List<Section> after) {
        return before.size() == after.size()
                && IntStream.range(0, before.size())
                        .allMatch(place -> before.get(place)
                                        .headings()
                                        .equals(after.get(place).headings())
                                && WordDifference.isSame(
                                        before.get(place).text(),
                                        after.get(place).text()));
    }

    /** As somebody wants it who has little time. */
    static Difference between(int from, List<Section> before, int to, List<Section> after) {
        return between(from, before, to, after, Shortening::of);
    }

    /** With every changed word. */
    static Difference whole(int from, List<Section> before, int to, List<Section> after) {
        return between(from, before, to, after, Shortening::ofSame);
    }

    private static Difference between(
            int from, List<Section> before, int to, List<Section> after, UnaryOperator<List<Piece>> shortening) {
        var old = byAnchor(before);
        var kept = byAnchor(after).keySet();
        var changed = new ArrayList<ChangedSection>();
        for (var section : after) {
            compare(Optional.ofNullable(old.get(section.anchor())), section, shortening)
                    .ifPresent(changed::add);
        }
        before.stream()
                .filter(section -> !kept.contains(section.anchor()))
                .map(section -> of(Change.REMOVED, section, section.text(), "", shortening))
                .forEach(changed::add);
        return new Difference(from, to, changed);
    }

    private static Optional<ChangedSection> compare(
            Optional<Section> old, Section section, UnaryOperator<List<Piece>> shortening) {
        if (old.isEmpty()) {
            return Optional.of(of(Change.ADDED, section, "", section.text(), shortening));
        }
        return old.filter(standing -> !WordDifference.isSame(standing.text(), section.text()))
                .map(standing -> of(Change.CHANGED, section, standing.text(), section.text(), shortening));
    }

    private static ChangedSection of(
            Change change, Section section, String before, String after, UnaryOperator<List<Piece>> shortening) {
        return new ChangedSection(
                change, section.headings(), section.anchor(), shortening.apply(WordDifference.between(before, after)));
    }

    private static Map<String, Section> byAnchor(List<Section> sections) {
        return sections.stream()
                .collect(Collectors.toMap(Section::anchor, Function.identity(), (first, second) -> first));
    }
}
