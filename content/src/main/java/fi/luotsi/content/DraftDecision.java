package fi.luotsi.content;

import java.time.Instant;
import java.util.UUID;

/** That an editor approved or rejected a revision of a document. */
public record DraftDecision(
        DocumentId document,
        String title,
        int revision,
        Drafts.Verdict verdict,
        Instant at,
        UUID account,
        String note) {}
