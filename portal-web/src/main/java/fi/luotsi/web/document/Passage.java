package fi.luotsi.web.document;

import fi.luotsi.content.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A section as the page shows it.
 *
 * @param level of its heading on the page, 2 to 6; 0 where it has none to show
 */
public record Passage(Section section, int level, List<Block> blocks) {
    private static final int DEEPEST = 6;

    public Passage {
        blocks = List.copyOf(blocks);
    }

    /**
     * Heading levels follow the depth of the path and skip none, whatever levels the document itself jumped over. A first heading that only repeats the title
     * is not shown again.
     */
    static List<Passage> of(String title, List<Section> sections) {
        var shift = areAllUnder(title, sections) ? 1 : 0;
        var passages = new ArrayList<Passage>();
        var above = 1;
        for (var section : sections) {
            var depth = isTitle(title, section) ? 0 : section.headings().size() - shift;
            var level = depth <= 0 ? 0 : Math.min(Math.min(depth, above) + 1, DEEPEST);
            above = level == 0 ? above : level;
            passages.add(new Passage(section, level, Block.parse(section.text())));
        }
        return passages;
    }

    public String heading() {
        return level == 0 ? "" : section.headings().getLast();
    }

    /** The texts that can hold an answer, in reading order. */
    Stream<String> texts() {
        return Stream.concat(Stream.of(heading()), blocks.stream().flatMap(Block::texts));
    }

    private static boolean isTitle(String title, Section section) {
        return section.headings().size() == 1
                && section.headings().getFirst().strip().equalsIgnoreCase(title.strip());
    }

    private static boolean areAllUnder(String title, List<Section> sections) {
        return sections.stream()
                .filter(section -> !section.headings().isEmpty())
                .allMatch(section -> section.headings().getFirst().strip().equalsIgnoreCase(title.strip()));
    }
}
