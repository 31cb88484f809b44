package fi.luotsi.content;

/** How many addresses of a host ended in one way during a run. */
public record HostCount(String host, CrawlOutcome outcome, long addresses) {}
