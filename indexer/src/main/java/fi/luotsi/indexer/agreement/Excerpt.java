package fi.luotsi.indexer.agreement;

import fi.luotsi.content.Document;
import fi.luotsi.content.Section;

/** A section of a document with the place of the value in it. */
public record Excerpt(Document document, Section section, Side side) {
    /** What stands before the sentence. */
    public String before() {
        return section.text().substring(0, side.start());
    }

    /** The sentence up to the value. */
    public String beforeValue() {
        return section.text().substring(side.start(), side.valueStart());
    }

    public String value() {
        return section.text().substring(side.valueStart(), side.valueEnd());
    }

    /** The sentence from the value on. */
    public String afterValue() {
        return section.text().substring(side.valueEnd(), side.end());
    }

    /** What stands after the sentence: of a duplicate, everything. */
    public String after() {
        return section.text().substring(side.end());
    }
}
