package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.warehouse.ProtectedFigure.About;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of what a metric counts, which is frozen beside the whole under a name of its own. Parts are not added up: who has to sign two policies is in both.
 *
 * @param code of a version with its number, for example {@code digiturva/3}; of a course or a system
 */
record Part(Kind kind, String code) {
    private static final int PLACES = 3;

    /** What it is about. */
    enum Kind {
        POLICY,
        COURSE,
        SYSTEM
    }

    /** For ever, for example {@code SIGNED/policy/digiturva/3}. */
    String name(Metric metric) {
        return String.join("/", metric.name(), kind.name().toLowerCase(Locale.ROOT), code);
    }

    /** None for the name of a metric itself. */
    static Optional<Part> named(String name) {
        var places = name.split("/", PLACES);
        return places.length < PLACES
                ? Optional.empty()
                : Optional.of(new Part(Kind.valueOf(places[1].toUpperCase(Locale.ROOT)), places[2]));
    }

    About about() {
        return switch (kind) {
            case POLICY -> new About("", code, "", "");
            case COURSE -> new About("", "", code, "");
            case SYSTEM -> new About("", "", "", code);
        };
    }
}
