package fi.luotsi.content.extraction;

import fi.luotsi.content.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the language of a document and its sections by a vote of the words. A statistical model was measured and left out: 120 MB of the worker's heap, two
 * seconds to load, and not sure of anything on the texts that the vote leaves open.
 */
final class Languages {
    private static final int ENOUGH_FOR_A_SECTION = 200;
    private static final int LONGEST_SAMPLE = 10_000;

    private Languages() {}

    /** Gives every section its language and the draft that of most of its text; what the document declares decides where the text does not. */
    static List<Section> assign(List<Section> sections, Draft draft) {
        var votes =
                sections.stream().map(section -> CommonWords.in(section.text())).toList();
        var all = new CommonWords();
        votes.forEach(all::add);
        draft.language = all.winner().orElseGet(() -> undecided(sections, draft.language));
        var named = new ArrayList<Section>(sections.size());
        for (var i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            var isLong = section.text().length() >= ENOUGH_FOR_A_SECTION;
            named.add(with(section, isLong ? votes.get(i).clearWinner().orElse(draft.language) : draft.language));
        }
        return named;
    }

    private static String undecided(List<Section> sections, String declared) {
        return declared.isEmpty() ? CommonWords.byEndings(sample(sections)).orElse("") : declared;
    }

    private static String sample(List<Section> sections) {
        var sample = new StringBuilder();
        for (var section : sections) {
            if (sample.length() < LONGEST_SAMPLE) {
                sample.append(
                                section.headings().isEmpty()
                                        ? ""
                                        : section.headings().getLast())
                        .append('\n')
                        .append(section.text())
                        .append('\n');
            }
        }
        return sample.substring(0, Math.min(sample.length(), LONGEST_SAMPLE));
    }

    private static Section with(Section section, String language) {
        return new Section(
                section.number(),
                section.level(),
                section.headings(),
                section.anchor(),
                section.page(),
                language,
                section.text(),
                section.recognised());
    }
}
