package fi.luotsi.content.library;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was recognised in the pictures of one file.
 *
 * @param sections in the order of their pages
 * @param failure why a page could not be read, if one could not
 */
public record Recognised(List<Section> sections, Optional<ExtractionReason> failure) {
    /** Reasons that hold no longer once the picture is read. */
    private static final Set<ExtractionReason> ONLY_PICTURES =
            EnumSet.of(ExtractionReason.NO_TEXT, ExtractionReason.UNSUPPORTED);

    public Recognised {
        sections = List.copyOf(sections);
    }

    /** The sections that the document wrote itself, with the recognised ones before the first of a later page. */
    public List<Section> into(List<Section> read) {
        var all = new ArrayList<Section>();
        var anchors = new HashSet<String>();
        var next = 0;
        for (var section : read.stream().filter(each -> !each.recognised()).toList()) {
            for (; next < sections.size() && page(sections.get(next)) < page(section); next++) {
                add(sections.get(next), true, all, anchors);
            }
            add(section, false, all, anchors);
        }
        sections.stream().skip(next).forEach(section -> add(section, true, all, anchors));
        return all;
    }

    /**
     * Why the text is not whole.
     *
     * @param before what was wrong before the pictures were read
     */
    public Optional<ExtractionReason> reason(Optional<ExtractionReason> before) {
        return before.filter(reason -> !ONLY_PICTURES.contains(reason)).or(() -> failure);
    }

    public static ExtractionState state(List<Section> sections, Optional<ExtractionReason> reason) {
        if (sections.isEmpty()) {
            return ExtractionState.REJECTED;
        }
        return reason.isEmpty() ? ExtractionState.INDEXED : ExtractionState.PARTIAL;
    }

    /** Of most sections; empty where nobody can tell. */
    public String language() {
        return sections.stream()
                .map(Section::language)
                .filter(language -> !language.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static int page(Section section) {
        return section.page().orElse(0);
    }

    private static void add(Section section, boolean recognised, List<Section> all, Set<String> anchors) {
        var anchor = section.anchor();
        for (var n = 2; !anchors.add(anchor); n++) {
            anchor = section.anchor() + "-" + n;
        }
        all.add(new Section(
                all.size(),
                section.level(),
                section.headings(),
                anchor,
                section.page(),
                section.language(),
                section.text(),
                recognised));
    }
}
