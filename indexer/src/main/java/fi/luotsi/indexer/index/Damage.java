package fi.luotsi.indexer.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.jspecify.annotations.Nullable;

/** Tells an index that cannot be read any more, and must be built anew, from one that cannot be written just now. */
final class Damage {
    private Damage() {}

    static boolean isCauseOf(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isDamage(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDamage(Throwable cause) {
        return cause instanceof CorruptIndexException
                || cause instanceof IndexFormatTooNewException
                || cause instanceof IndexFormatTooOldException
                || cause instanceof NoSuchFileException
                || cause instanceof FileNotFoundException
                || cause instanceof EOFException;
    }
}
