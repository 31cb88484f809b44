package fi.luotsi.content.source;

import java.nio.file.Path;

/**
 * What a source offers.
 *
 * @param key its identity within the source, at most {@link #LONGEST_KEY} characters
 * @param location where it stands, for people to read
 * @param version while this is the same, so are the bytes; empty when the source cannot tell
 * @param file with the bytes
 * @param isOurs was the file made for this run, so that whoever takes the item also takes the file?
 */
public record SourceItem(String key, String location, String fileName, String version, Path file, boolean isOurs) {
    /** Room is left for the names of packed files behind it. */
    public static final int LONGEST_KEY = 500;
}
