package fi.luotsi.content;

import java.time.Instant;

/** A source of before: its documents are withdrawn, its secrets destroyed, its harvests are history. */
public record RemovedSource(Source source, Instant removedAt) {}
