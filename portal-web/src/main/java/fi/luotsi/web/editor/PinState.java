package fi.luotsi.web.editor;

import fi.luotsi.indexer.search.Pin;
import java.time.LocalDate;
import java.util.Locale;

/** How a pin stands on a day. */
enum PinState {
    NOW,
    COMING,
    OVER,
    /** Its document is not in the library, or not for this editor. */
    GONE;

    static PinState of(Pin pin, boolean documentSeen, LocalDate day) {
        if (!documentSeen) {
            return GONE;
        }
        if (pin.until().filter(last -> last.isBefore(day)).isPresent()) {
            return OVER;
        }
        return pin.from().filter(first -> first.isAfter(day)).isPresent() ? COMING : NOW;
    }

    boolean needsWork() {
        return this == OVER || this == GONE;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
