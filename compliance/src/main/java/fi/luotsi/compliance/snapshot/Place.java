package fi.luotsi.compliance.snapshot;

import java.util.Optional;
import java.util.UUID;

/** A unit in its place in the tree, as it stood. */
public record Place(UUID unit, Optional<UUID> parent, String code, String type, String nameFi, String nameSv) {
    public String name(String language) {
        return language.equals("sv") ? nameSv : nameFi;
    }
}
