package fi.luotsi.content;

import java.util.List;
import java.util.Optional;

/** What became of the files that somebody sent at once. */
public record Upload(HarvestId id, LocalName source, boolean isOver, List<Line> lines) {
    public Upload {
        lines = List.copyOf(lines);
    }

    /**
     * One file.
     *
     * @param reason why it is not whole in the library
     * @param document where it stands now; of a rejected one what was readable before
     */
    public record Line(String name, State state, Optional<ExtractionReason> reason, Optional<DocumentId> document) {}

    /** What became of it. */
    public enum State {
        WAITING,
        INDEXED,
        PARTIAL,
        REJECTED,
        /** Sent again since, with other bytes, or withdrawn. */
        REPLACED,
        /** The run ended before its turn. */
        LOST,
        /** Refused at the door: */
        TOO_LARGE,
        TOO_MANY,
        NO_NAME,
        SAME_NAME
    }
}
