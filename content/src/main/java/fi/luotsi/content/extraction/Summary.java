package fi.luotsi.content.extraction;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        @Nullable LocalDate date,
        List<Integer> pictures) {
    static final int LONGEST_VALUE = 500;

    private static final int MOST_PICTURES = 2_000;

    Summary {
        pictures = pictures.stream().limit(MOST_PICTURES).toList();
    }

    static Summary rejected(ExtractionReason reason, String mediaType, String title) {
        return new Summary(ExtractionState.REJECTED, reason, mediaType, title, "", "", null, List.of());
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(state.name());
        out.writeUTF(reason == null ? "" : reason.name());
        for (var value : new String[] {mediaType, title, language, author}) {
            out.writeUTF(CleanText.line(value, LONGEST_VALUE));
        }
        out.writeLong(date == null ? Long.MIN_VALUE : date.toEpochDay());
        out.writeInt(pictures.size());
        for (var page : pictures) {
            out.writeInt(page);
        }
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
                    date(in.readLong()),
                    pictures(in));
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

    private static List<Integer> pictures(DataInputStream in) throws IOException {
        var count = in.readInt();
        if (count < 0 || count > MOST_PICTURES) {
            throw new Frames.ProtocolBroken(count + " pictures");
        }
        var pages = new ArrayList<Integer>();
        for (var i = 0; i < count; i++) {
            pages.add(Math.max(1, in.readInt()));
        }
        return pages.stream().distinct().toList();
    }

    Optional<String> knownAuthor() {
        return author.isBlank() ? Optional.empty() : Optional.of(author);
    }
}
