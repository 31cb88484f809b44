package fi.luotsi.content;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;

/** The identity of a source. */
public record SourceId(UUID value) {
    public static SourceId next() {
        return new SourceId(UuidCreator.getTimeOrderedEpoch());
    }

    public static SourceId of(String text) {
        return new SourceId(UUID.fromString(text));
    }

    /** Reads what a visitor sent: an unreadable identity is answered like an unknown one. */
    public static Optional<SourceId> parse(String text) {
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
