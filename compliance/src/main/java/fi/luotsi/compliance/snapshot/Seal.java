package fi.luotsi.compliance.snapshot;

/** That counts are frozen, and which ones: other counts have another SHA-256. */
public record Seal(Subject subject, String sha256) {}
