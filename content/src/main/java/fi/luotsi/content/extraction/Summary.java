package fi.luotsi.content.extraction;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An extraction without its sections and parts, as it crosses the pipe; empty strings and {@link Long#MIN_VALUE} stand for absence there. */
record Summary(
        ExtractionState state,
        @Nullable ExtractionReason reason,
        String mediaType,
        String title,
        String language,
        String author,
        @Nullable LocalDate date) {
    static final int LONGEST_VALUE = 500;

    static Summary rejected(ExtractionReason reason, String mediaType, String title) {
        return new Summary(ExtractionState.REJECTED, reason, mediaType, title, "", "", null);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(state.name());
        out.writeUTF(reason == null ? "" : reason.name());
        for (var value : new String[] {mediaType, title, language, author}) {
            out.writeUTF(CleanText.line(value, LONGEST_VALUE));
        }
        out.writeLong(date == null ? Long.MIN_VALUE : date.toEpochDay());
    }

    static Summary readFrom(DataInputStream in) throws IOException {
        try {
            var state = ExtractionState.valueOf(in.readUTF());
            var reason = in.readUTF();
            return new Summary(
                    state,
                    reason.isEmpty() ? null : ExtractionReason.valueOf(reason),
                    value(in),
                    value(in),
                    value(in),
                    value(in),
                    date(in.readLong()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Frames.ProtocolBroken("summary: " + e.getMessage());
        }
    }

    private static String value(DataInputStream in) throws IOException {
        return CleanText.line(in.readUTF(), LONGEST_VALUE);
    }

    private static @Nullable LocalDate date(long epochDay) {
        return epochDay == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(epochDay);
    }

    Optional<String> knownAuthor() {
        return author.isBlank() ? Optional.empty() : Optional.of(author);
    }
}
