package fi.luotsi.indexer.index;

import fi.luotsi.indexer.language.Layer;

/** The texts of a section, each indexed in the layers of its language. */
public enum SectionText {
    /** The title of its document. */
    TITLE("title"),
    /** Its heading path. */
    HEADINGS("headings"),
    BODY("body");

    private final String key;

    SectionText(String key) {
        this.key = key;
    }

    /** The name of the field that holds this text in a layer. */
    public String field(Layer layer) {
        return key + '.' + layer.key();
    }
}
