package fi.luotsi.web.search;

import fi.luotsi.indexer.search.Facet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A facet as the page shows it.
 *
 * @param hint how it is decided what belongs to a value, or empty
 * @param first what is always shown
 * @param more what unfolds under {@code moreLabel}
 */
public record FacetPanel(String heading, String hint, List<Choice> first, List<Choice> more, String moreLabel) {
    private static final int SHOWN = 8;

    /** With names, hint and links; what concerns the visitor's own unit comes first. */
    static FacetPanel of(Facet facet, Choices choices, FacetNames names) {
        var name = facet.name();
        return of(names.heading(name), names.hint(name), choices.of(ownFirst(facet, names)), names.more(name));
    }

    private static Facet ownFirst(Facet facet, FacetNames names) {
        if (facet.name() != Facet.Name.CONCERNS) {
            return facet;
        }
        return new Facet(
                facet.name(),
                facet.values().stream()
                        .sorted((one, other) -> Boolean.compare(names.isOwn(other.key()), names.isOwn(one.key())))
                        .toList());
    }

    /** The first eight values and all that are chosen stay in sight. */
    static FacetPanel of(String heading, String hint, List<Choice> choices, String moreLabel) {
        var rest =
                choices.stream().skip(SHOWN).filter(choice -> !choice.chosen()).toList();
        var first = Stream.concat(
                        choices.stream().limit(SHOWN),
                        choices.stream().skip(SHOWN).filter(Choice::chosen))
                .toList();
        return new FacetPanel(heading, hint, first, rest, moreLabel);
    }
}
