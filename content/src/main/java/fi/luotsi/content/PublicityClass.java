package fi.luotsi.content;

/** The publicity class of a document (<i>julkisuusluokka</i>, Act 621/1999): only {@code PUBLIC} may have the audience {@code public}. */
public enum PublicityClass {
    PUBLIC,
    INTERNAL,
    SECRET;

    /** Who of those that a source is meant for may see a document of this class; a secret one nobody but editors, unless the source is for certain roles. */
    public Audience narrow(Audience source) {
        return switch (this) {
            case PUBLIC -> source;
            case INTERNAL -> source.isPublic() ? Audience.STAFF : source;
            case SECRET ->
                source.isPublic() || source.groups().contains(Audience.STAFF_GROUP) ? Drafts.EDITORS : source;
        };
    }
}
