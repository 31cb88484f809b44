package fi.luotsi.indexer.tuning;

import java.util.UUID;

/** A lesson that is in force. */
public record Entry(UUID id, Lesson lesson) {}
