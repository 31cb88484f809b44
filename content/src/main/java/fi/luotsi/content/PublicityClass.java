package fi.luotsi.content;

/** The publicity class of a document (<i>julkisuusluokka</i>, Act 621/1999): only {@code PUBLIC} may have the audience {@code public}. */
public enum PublicityClass {
    PUBLIC,
    INTERNAL,
    SECRET
}
