package fi.luotsi.content;

import java.time.Instant;
import java.util.UUID;

/**
 * How a document and what is attached to it are handled (<i>käsittely</i>).
 *
 * @param held it is not destroyed whatever its period says, because somebody needs it: a complaint, a court, an audit
 */
public record Handling(PublicityClass publicity, Retention retention, boolean held) {
    /** That an editor said so, and why. */
    public record Decision(Handling handling, String ground, Instant at, UUID account) {}
}
