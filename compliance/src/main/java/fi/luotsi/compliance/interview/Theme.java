package fi.luotsi.compliance.interview;

/** A word of the shared vocabulary, and how many conversations are about it. */
public record Theme(String name, int interviews) {}
