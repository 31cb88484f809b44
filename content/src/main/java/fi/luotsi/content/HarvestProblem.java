package fi.luotsi.content;

/** A file that could not be read whole, and why. */
public record HarvestProblem(String item, ExtractionState state, ExtractionReason reason) {}
