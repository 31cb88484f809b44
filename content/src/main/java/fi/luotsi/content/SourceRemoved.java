package fi.luotsi.content;

/** A source is no longer read; whoever holds its settings and secrets lets go of them in the same transaction. */
public record SourceRemoved(SourceId source) {}
