package fi.luotsi.content.harvest;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.extraction.Extraction;
import fi.luotsi.content.source.SourceItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file read, before it is stored. It owns the snapshot of the bytes, which is missing where the file could not be opened, and deletes it when closed. */
record Finding(SourceItem item, @Nullable Path snapshot, String sha256, Extraction extraction)
        implements AutoCloseable {
    static Finding unreadable(SourceItem item) {
        return new Finding(item, null, "", rejection(item, ExtractionReason.UNREADABLE));
    }

    Finding rejected(ExtractionReason reason) {
        return new Finding(item, snapshot, sha256, rejection(item, reason));
    }

    private static Extraction rejection(SourceItem item, ExtractionReason reason) {
        return new Extraction(
                ExtractionState.REJECTED,
                Optional.of(reason),
                "application/octet-stream",
                item.fileName(),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    long characters() {
        return characters(extraction);
    }

    private static long characters(Extraction extraction) {
        return extraction.sections().stream()
                        .mapToLong(section -> section.text().length())
                        .sum()
                + extraction.attachments().stream()
                        .mapToLong(attachment -> characters(attachment.extraction()))
                        .sum();
    }

    @Override
    public void close() throws IOException {
        extraction.close();
        if (snapshot != null) {
            Files.deleteIfExists(snapshot);
        }
    }
}
