package fi.luotsi.content;

import java.util.List;
import java.util.OptionalInt;

/**
 * A part of a document under one heading, the unit that search finds.
 *
 * @param number position in the document, from 0
 * @param level depth of the last heading, 1 to 6; 0 for text before the first heading
 * @param headings the heading path from the outermost down to this section's own heading; empty before the first heading
 * @param anchor unique in the document, usable as a fragment of an address
 * @param page the page (PDF) or slide on which it begins, from 1
 * @param language ISO 639-1, or empty where nobody can tell
 * @param text paragraphs separated by one line feed; list items begin with "• ", table cells are separated by " | "
 * @param recognised was the text read from a picture by a program, which may have misread it?
 */
public record Section(
        int number,
        int level,
        List<String> headings,
        String anchor,
        OptionalInt page,
        String language,
        String text,
        boolean recognised) {
    public Section {
        headings = List.copyOf(headings);
    }

    /** A section as its document wrote it. */
    public Section(
            int number,
            int level,
            List<String> headings,
            String anchor,
            OptionalInt page,
            String language,
            String text) {
        this(number, level, headings, anchor, page, language, text, false);
    }
}
