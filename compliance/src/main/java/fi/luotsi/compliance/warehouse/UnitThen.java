package fi.luotsi.compliance.warehouse;

import java.util.Optional;
import java.util.UUID;

/** A unit as it stood. When its name, code, type or parent changes it is another row of the same unit. */
public record UnitThen(UUID id, String code, String type, String nameFi, String nameSv, Optional<UUID> parent) {
    long key() {
        return Keys.of(
                "unit",
                id.toString(),
                code,
                type,
                nameFi,
                nameSv,
                parent.map(UUID::toString).orElse(""));
    }
}
