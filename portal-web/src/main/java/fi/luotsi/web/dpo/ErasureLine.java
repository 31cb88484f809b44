package fi.luotsi.web.dpo;

/**
 * What becomes of one kind of data.
 *
 * @param why rows stay and for how long; empty where none does
 */
public record ErasureLine(String heading, long deleted, long kept, String why) {}
