package fi.luotsi.indexer.evaluation;

/** A text of a collection; {@code language} is ISO 639-1. */
record Passage(String id, String title, String text, String language) {}
