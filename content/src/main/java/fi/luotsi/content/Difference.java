package fi.luotsi.content;

import java.util.List;

/**
 * What the text of a document says otherwise in one revision than in an earlier one.
 *
 * @param from number of the earlier revision
 * @param to number of the later revision
 * @param sections those that differ, in the order of the later revision; those that are gone come last
 */
public record Difference(int from, int to, List<ChangedSection> sections) {
    public Difference {
        sections = List.copyOf(sections);
    }

    /** A section that was added, removed or changed, with its words. Long stretches that stand as they were are shortened to "…". */
    public record ChangedSection(Change change, List<String> headings, String anchor, List<Piece> pieces) {
        public ChangedSection {
            headings = List.copyOf(headings);
            pieces = List.copyOf(pieces);
        }

        /** The headings in one line; empty before the first. */
        public String path() {
            return String.join(" › ", headings);
        }
    }

    /** Words that stand together; a line feed stands between paragraphs. */
    public record Piece(Change change, String text) {}

    /** What became of something. Sections that stayed the same are left out, pieces are not. */
    public enum Change {
        SAME,
        ADDED,
        REMOVED,
        CHANGED
    }

    public boolean isEmpty() {
        return sections.isEmpty();
    }

    /** As far as it concerns one section. */
    public Difference in(String anchor) {
        return new Difference(
                from,
                to,
                sections.stream()
                        .filter(section -> section.anchor().equals(anchor))
                        .toList());
    }
}
