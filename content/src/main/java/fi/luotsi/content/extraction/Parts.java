package fi.luotsi.content.extraction;

import java.io.IOException;
import java.io.InputStream;

/** Takes what a document holds besides its own text: attachments, packed files, embedded documents. */
@FunctionalInterface
interface Parts {
    void add(String name, InputStream bytes) throws IOException;
}
