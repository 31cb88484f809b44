package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.snapshot.Release;

/**
 * How a figure was made.
 *
 * @param isProven whether the frozen counts are unchanged and give the same figures once more, now
 */
public record Explanation(Definition definition, Release release, boolean isProven) {}
