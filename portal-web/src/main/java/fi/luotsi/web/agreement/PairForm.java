package fi.luotsi.web.agreement;

import fi.luotsi.content.Reviewer;
import fi.luotsi.indexer.agreement.Agreement;
import fi.luotsi.indexer.agreement.Holds;
import fi.luotsi.web.layout.Sent;
import java.util.Arrays;
import java.util.Optional;

/** What somebody sent who says which of two texts holds. */
public record PairForm(Sent sent) {
    /** A browser counts a line end as one character and sends two. */
    private String note() {
        return sent.text("note").replace("\r\n", "\n");
    }

    /** {@code decided}, {@code gone} where there is no such pair for them any more, or {@code long}. */
    public String decide(Agreement agreement, Reviewer reviewer) {
        if (note().length() > Agreement.LONGEST_NOTE) {
            return "long";
        }
        var isDone = holds().flatMap(holds -> sent.id("pair").map(id -> agreement.decide(id, holds, reviewer, note())))
                .orElse(false);
        return isDone ? "decided" : "gone";
    }

    private Optional<Holds> holds() {
        return Arrays.stream(Holds.values())
                .filter(holds -> holds.name().equals(sent.text("do")))
                .findFirst();
    }
}
