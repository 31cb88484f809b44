package fi.luotsi.content.harvest;

import fi.luotsi.content.ExtractionState;
import java.time.Instant;

/** What the database knows of a file that the source offered before. */
public record KnownItem(
        String key, long sizeBytes, Instant modifiedAt, String sha256, ExtractionState state, String harvestId) {}
