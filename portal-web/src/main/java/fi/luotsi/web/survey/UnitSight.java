package fi.luotsi.web.survey;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Of which units somebody sees what came of surveys and figures: all, for who looks after all; otherwise those they head, with all below them, and where they work.
 *
 * @param own where they work that day
 */
public record UnitSight(boolean isOfAll, Set<UUID> headed, Optional<UUID> own) {
    public static final UnitSight NONE = new UnitSight(false, Set.of(), Optional.empty());

    public UnitSight {
        headed = Set.copyOf(headed);
    }

    public boolean sees(UUID unit) {
        return isOfAll || headed.contains(unit) || own.equals(Optional.of(unit));
    }
}
