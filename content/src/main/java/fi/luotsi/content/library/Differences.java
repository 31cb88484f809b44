package fi.luotsi.content.library;

import fi.luotsi.content.Difference;
import fi.luotsi.content.Difference.Change;
import fi.luotsi.content.Difference.ChangedSection;
import fi.luotsi.content.Section;
import fi.luotsi.content.WordDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
        return between(from, before, to, after, false);
    }

    /** With every changed word, and with sections and headings found again that were only renamed. */
    static Difference whole(int from, List<Section> before, int to, List<Section> after) {
        return between(from, before, to, after, true);
    }

    private static Difference between(int from, List<Section> before, int to, List<Section> after, boolean whole) {
        var now = byAnchor(after);
        var old = whole ? Renamed.pairs(byAnchor(before), now) : byAnchor(before);
        var kept = now.keySet().stream()
                .map(old::get)
                .filter(Objects::nonNull)
                .map(Section::anchor)
                .collect(Collectors.toSet());
        var changed = new ArrayList<ChangedSection>();
        for (var section : after) {
            compare(Optional.ofNullable(old.get(section.anchor())), section, whole)
                    .ifPresent(changed::add);
        }
        before.stream()
                .filter(section -> !kept.contains(section.anchor()))
                .map(section -> of(Change.REMOVED, section, section.text(), "", whole))
                .forEach(changed::add);
        return new Difference(from, to, changed);
    }

    private static Optional<ChangedSection> compare(Optional<Section> old, Section section, boolean whole) {
        if (old.isEmpty()) {
            return Optional.of(of(Change.ADDED, section, "", section.text(), whole));
        }
        var before = whole ? headed(old.get(), section) : old.get().text();
        var now = whole ? headed(section, old.get()) : section.text();
        return WordDifference.isSame(before, now)
                ? Optional.empty()
                : Optional.of(of(Change.CHANGED, section, before, now, whole));
    }

    /** The text, under its own heading where the other one has another. */
    private static String headed(Section section, Section other) {
        return heading(section).equals(heading(other)) ? section.text() : heading(section) + "\n" + section.text();
    }

    private static String heading(Section section) {
        return section.headings().isEmpty() ? "" : section.headings().getLast();
    }

    private static ChangedSection of(Change change, Section section, String before, String after, boolean whole) {
        var pieces = WordDifference.between(before, after);
        return new ChangedSection(
                change,
                section.headings(),
                section.anchor(),
                whole ? Shortening.ofSame(pieces) : Shortening.of(pieces));
    }

    private static Map<String, Section> byAnchor(List<Section> sections) {
        return sections.stream()
                .collect(Collectors.toMap(
                        Section::anchor, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
