package fi.luotsi.indexer.language;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The functions of libvoikko that are needed here, bound directly: twice as fast as its Java binding, which fetches every attribute of every reading. A
 * library is loaded once in the life of the process. A handle belongs to one thread at a time.
 */
@SuppressWarnings("MemberName") // the names are those of the C functions
final class VoikkoLibrary {
    private static final Pointer BASEFORM = text("BASEFORM");
    private static final Pointer WORDBASES = text("WORDBASES");
    private static final byte[] FINNISH = bytes("fi");

    private static boolean bound;

    private final Optional<Path> dictionary;

    private VoikkoLibrary(Optional<Path> dictionary) {
        this.dictionary = dictionary;
    }

    /** The system's own library. Throws a {@link LinkageError} where there is none. */
    static VoikkoLibrary ofSystem() {
        bind("libvoikko.so.1");
        return new VoikkoLibrary(Optional.empty());
    }

    /** The library in a folder; libhfstospell is loaded first, because the loader of the system does not look for it there. */
    static VoikkoLibrary of(VoikkoFolder folder) {
        folder.speller().ifPresent(speller -> NativeLibrary.getInstance(speller.toString()));
        bind(folder.library().toString());
        return new VoikkoLibrary(Optional.of(folder.dictionary()));
    }

    /** The functions are those of the first library for as long as the process lives: handles of two must not meet. */
    private static synchronized void bind(String library) {
        if (!bound) {
            Native.register(VoikkoLibrary.class, NativeLibrary.getInstance(library));
            bound = true;
        }
    }

    String version() {
        return voikkoGetVersion().getString(0);
    }

    /** A new handle, which opens the dictionary; where there is none, an {@link IllegalStateException} gives the reason in Voikko's words. */
    Pointer open() {
        try (var error = new Memory(Native.POINTER_SIZE)) {
            var path = dictionary.map(folder -> bytes(folder.toString())).orElse(null);
            var handle = voikkoInit(error, FINNISH, path);
            if (handle == null) {
                throw new IllegalStateException(error.getPointer(0).getString(0));
            }
            return handle;
        }
    }

    List<Reading> analyse(Pointer handle, String form) {
        var analyses = voikkoAnalyzeWordCstr(handle, bytes(form));
        if (analyses == null) {
            return List.of();
        }
        var readings = new ArrayList<Reading>();
        for (var analysis : analyses.getPointerArray(0)) {
            readings.add(new Reading(
                    value(analysis, BASEFORM).orElse(form),
                    value(analysis, WORDBASES).orElse("")));
        }
        voikko_free_mor_analysis(analyses);
        return readings;
    }

    private static Optional<String> value(Pointer analysis, Pointer key) {
        var value = voikko_mor_analysis_value_cstr(analysis, key);
        if (value == null) {
            return Optional.empty();
        }
        var text = value.getString(0, "UTF-8");
        voikko_free_mor_analysis_value_cstr(value);
        return Optional.of(text);
    }

    private static byte[] bytes(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }

    private static Pointer text(String ascii) {
        var memory = new Memory(ascii.length() + 1L);
        memory.setString(0, ascii, "US-ASCII");
        return memory;
    }

    private static native @Nullable Pointer voikkoInit(Pointer error, byte[] language, byte @Nullable [] path);

    private static native Pointer voikkoGetVersion();

    private static native @Nullable Pointer voikkoAnalyzeWordCstr(Pointer handle, byte[] word);

    private static native @Nullable Pointer voikko_mor_analysis_value_cstr(Pointer analysis, Pointer key);

    private static native void voikko_free_mor_analysis_value_cstr(Pointer value);

    private static native void voikko_free_mor_analysis(Pointer analyses);
}
