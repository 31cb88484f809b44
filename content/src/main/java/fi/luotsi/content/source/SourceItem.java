package fi.luotsi.content.source;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that a source offers.
 *
 * @param key its identity within the source, at most {@link #LONGEST_KEY} characters
 * @param location where it stands, for people to read
 * @param modifiedAt in whole microseconds, as the database keeps it
 */
public record SourceItem(String key, String location, Path file, long sizeBytes, Instant modifiedAt) {
    /** Room is left for the names of packed files behind it. */
    public static final int LONGEST_KEY = 500;

    public String fileName() {
        return file.getFileName().toString();
    }
}
