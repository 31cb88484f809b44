package fi.luotsi.content;

/** How many items of a source are not whole in the library for one reason. */
public record ProblemCount(ExtractionReason reason, long items) {}
