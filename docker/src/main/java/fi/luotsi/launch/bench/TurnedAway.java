package fi.luotsi.launch.bench;

import fi.luotsi.launch.installation.Refusal;

/** The portal said that it is crowded, and when to come again. */
final class TurnedAway extends Refusal {
    private static final long serialVersionUID = 1L;

    TurnedAway(String message) {
        super(message);
    }
}
