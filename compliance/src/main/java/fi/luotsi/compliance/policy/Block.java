package fi.luotsi.compliance.policy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a policy's text as a page shows it.
 *
 * @param level of a heading, 2 to 4, as on the page; of an item how deep it lies, from 1
 * @param mark of an item: a bullet, a number, or nothing where it goes on
 */
public record Block(Kind kind, int level, String mark, List<Run> runs) {
    public Block {
        runs = List.copyOf(runs);
    }

    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM
    }

    /** Words of one form; {@code href} is empty where they are no link. */
    public record Run(String text, boolean strong, boolean emphasised, String href) {}

    /** Markdown as blocks. */
    public static List<Block> read(String markdown) {
        return Markdown.blocks(markdown);
    }

    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
