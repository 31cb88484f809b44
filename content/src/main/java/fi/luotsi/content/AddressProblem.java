package fi.luotsi.content;

/**
 * An address of a web site that gave nothing.
 *
 * @param status of the answer, 0 where there was none
 */
public record AddressProblem(String address, CrawlOutcome outcome, int status) {}
