package fi.luotsi.content;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;

/** The identity of one run of a harvest. */
public record HarvestId(UUID value) {
    public static HarvestId next() {
        return new HarvestId(UuidCreator.getTimeOrderedEpoch());
    }

    public static HarvestId of(String text) {
        return new HarvestId(UUID.fromString(text));
    }

    /** Reads what a visitor sent: an unreadable identity is answered like an unknown one. */
    public static Optional<HarvestId> parse(String text) {
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
