package fi.luotsi.web.search;

/** A value of a facet: choosing it, or dropping it when it is chosen, is a link. */
public record Choice(String label, int documents, boolean chosen, String href) {}
