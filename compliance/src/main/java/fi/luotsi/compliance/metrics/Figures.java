package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.snapshot.Release;

/** A metric on a day: what may be shown of every unit, and how it was made. */
public record Figures(Definition definition, Release release) {}
