package fi.luotsi.content;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;

/** The identity of a document for as long as the library stands; a new revision keeps it. */
public record DocumentId(UUID value) {
    public static DocumentId next() {
        return new DocumentId(UuidCreator.getTimeOrderedEpoch());
    }

    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    /** Reads what a visitor sent: an unreadable identity is answered like an unknown one. */
    public static Optional<DocumentId> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException notAnIdentity) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
