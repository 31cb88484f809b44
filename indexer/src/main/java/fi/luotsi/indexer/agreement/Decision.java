package fi.luotsi.indexer.agreement;

import java.time.Instant;
import java.util.UUID;

/** What somebody decided of a finding. */
public record Decision(Holds holds, UUID account, Instant at, String note) {}
