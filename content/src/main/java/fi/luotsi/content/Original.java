package fi.luotsi.content;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes as they were harvested; sent as an attachment, never shown inline. */
public interface Original {
    String fileName();

    String mediaType();

    long sizeBytes();

    String sha256();

    /** Writes all bytes; the caller owns the stream. */
    void writeTo(OutputStream out) throws IOException;
}
