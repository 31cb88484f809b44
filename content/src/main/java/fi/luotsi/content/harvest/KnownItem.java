package fi.luotsi.content.harvest;

import fi.luotsi.content.ExtractionState;

/** What the database knows of an item that the source offered before. */
public record KnownItem(String key, String version, String sha256, ExtractionState state, String harvestId) {}
