package fi.luotsi.indexer.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Where the index is kept. Each opening gives a new directory, which its caller closes. */
@FunctionalInterface
interface IndexPlace {
    Directory open() throws IOException;

    static IndexPlace folder(Path folder) {
        return () -> FSDirectory.open(folder);
    }
}
