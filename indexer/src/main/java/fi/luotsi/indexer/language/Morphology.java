package fi.luotsi.indexer.language;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finnish morphology by Voikko, where it stands: in a folder, else in the system. It is data under the GPL and never shipped, so everything works without
 * it, too, by stems and character n-grams. One for each place in the life of the process; used by all threads.
 */
public final class Morphology {
    /** The folder's name that switches Voikko off. */
    public static final String NONE = "none";

    private static final Map<String, Morphology> LOADED = new ConcurrentHashMap<>();
    private static final int REMEMBERED_FORMS = 1 << 15;
    private static final int LONGEST_FORM = 60;

    private final @Nullable VoikkoLibrary voikko;
    private final String state;
    private final FormCache<WordForms> cache = new FormCache<>(REMEMBERED_FORMS, this::analyse);
    /** Handles that nobody uses now: as many as there were threads at once. They live as long as the process. */
    private final ConcurrentLinkedQueue<Pointer> handles = new ConcurrentLinkedQueue<>();

    private Morphology(@Nullable VoikkoLibrary voikko, String state) {
        this.voikko = voikko;
        this.state = state;
    }

    /**
     * The morphology of a place, loaded at the first call.
     *
     * @param folder with unpacked Debian packages; where it holds no Voikko, or is empty text, the system's; {@link #NONE} for none
     */
    public static Morphology at(String folder) {
        return LOADED.computeIfAbsent(folder, Morphology::load);
    }

    /** The version of Voikko, or empty where it is absent. */
    public Optional<String> version() {
        return voikko == null ? Optional.empty() : Optional.of(state);
    }

    /** Why it is absent, or empty where it is there. */
    public Optional<String> absence() {
        return voikko == null ? Optional.of(state) : Optional.empty();
    }

    /** What is known of a form in lower case: the first characters of a buffer that belongs to the caller. */
    WordForms forms(char[] buffer, int length) {
        return cache.get(buffer, length);
    }

    private WordForms analyse(String form) {
        if (voikko == null || !isWord(form)) {
            return WordForms.unknown(form);
        }
        var idle = handles.poll();
        var handle = idle == null ? voikko.open() : idle;
        try {
            return Reading.forms(form, voikko.analyse(handle, form));
        } finally {
            handles.add(handle);
        }
    }

    private static boolean isWord(String form) {
        return form.length() <= LONGEST_FORM && Character.isLetter(form.codePointAt(0)) && form.indexOf('\0') < 0;
    }

    private static Morphology load(String folder) {
        if (folder.equals(NONE)) {
            return new Morphology(null, "switched off");
        }
        try {
            var unpacked = folder.isEmpty() ? Optional.<VoikkoFolder>empty() : VoikkoFolder.in(Path.of(folder));
            var voikko = unpacked.map(VoikkoLibrary::of).orElseGet(VoikkoLibrary::ofSystem);
            var morphology = new Morphology(voikko, voikko.version());
            morphology.handles.add(voikko.open());
            return morphology;
        } catch (LinkageError | IllegalStateException | IOException absent) {
            return new Morphology(null, "not found: " + absent.getMessage());
        }
    }
}
