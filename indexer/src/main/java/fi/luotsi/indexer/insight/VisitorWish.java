package fi.luotsi.indexer.insight;

import java.time.LocalDate;
import java.util.UUID;

/** What somebody told the editors who did not find it; what looked like personal data is cut out. */
public record VisitorWish(UUID id, LocalDate day, String words, String message, String language) {}
