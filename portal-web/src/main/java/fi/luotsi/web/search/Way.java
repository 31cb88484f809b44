package fi.luotsi.web.search;

/** A way on from a search that found nothing, with how many documents it leads to. */
public record Way(String label, String href, int documents) {}
