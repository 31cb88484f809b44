package fi.luotsi.content;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that somebody sends.
 *
 * @param name as the browser gave it: anything at all
 */
public record SentFile(String name, Content content) {
    /** Where the bytes come from; read once at most. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
