package fi.luotsi.compliance.privacy;

import java.util.Optional;

/**
 * That a column says whose a row is.
 *
 * @param owner {@code account} or {@code person} where it holds such an identity, otherwise the table to whose row it leads
 * @param onErasure what becomes of the row when that person's data are erased
 */
record Whose(String owner, OnErasure onErasure) {
    static final String ACCOUNT = "account";
    static final String PERSON = "person";

    /** The row goes, or it stays with an identity that leads to no name any more. */
    enum OnErasure {
        DELETE,
        KEEP
    }

    /** Reads {@code account:delete}; nothing where a column says nothing of that kind. */
    static Optional<Whose> parse(String word) {
        if (word.isEmpty() || word.equals(Column.SECRET)) {
            return Optional.empty();
        }
        var parts = word.split(":", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not an owner and what becomes of the row: " + word);
        }
        return Optional.of(new Whose(parts[0], OnErasure.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT))));
    }
}
