package fi.luotsi.indexer.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Swedish compounds and inflection by hunspell's word list, where it stands: in a folder, else in the system. One for each place in the life of the process;
 * read when the first word is asked for; used by all threads.
 */
public final class SwedishMorphology {
    private static final System.Logger LOG = System.getLogger(SwedishMorphology.class.getName());
    private static final List<String> LISTS = List.of("sv_FI.dic", "sv_SE.dic");
    private static final Map<String, SwedishMorphology> LOADED = new ConcurrentHashMap<>();
    private static final int REMEMBERED_FORMS = 1 << 15;

    private final Optional<Path> list;
    private @Nullable SwedishWords words;
    private final FormCache<String> cache = new FormCache<>(REMEMBERED_FORMS, this::partStems);

    private SwedishMorphology(Optional<Path> list) {
        this.list = list;
    }

    /**
     * The Swedish words of a place.
     *
     * @param folder as in {@link Dictionaries#at}
     */
    public static SwedishMorphology at(String folder) {
        return LOADED.computeIfAbsent(
                folder,
                place -> new SwedishMorphology(DictionaryFolders.of(place).first(LISTS)));
    }

    /** False where there is no word list: Swedish is searched by stems and character n-grams only. */
    public boolean isPresent() {
        return list.isPresent();
    }

    /** The stems of a compound's parts, with spaces between; nothing for a word that is none. */
    String parts(char[] buffer, int length) {
        return list.isEmpty() ? "" : cache.get(buffer, length);
    }

    private String partStems(String form) {
        var stems = new LinkedHashSet<String>();
        words().parts(form).forEach(part -> part.forEach(base -> stems.add(StemmedLanguage.SV.stem(base))));
        stems.remove(StemmedLanguage.SV.stem(form));
        return String.join(" ", stems);
    }

    Set<String> bases(String form) {
        return list.isEmpty() ? Set.of() : words().bases(form);
    }

    List<Set<String>> compound(String form) {
        return list.isEmpty() ? List.of() : words().parts(form);
    }

    private synchronized SwedishWords words() {
        var read = words;
        if (read == null) {
            read = read(list.orElseThrow());
            words = read;
        }
        return read;
    }

    private static SwedishWords read(Path list) {
        try {
            return SwedishWords.read(list);
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.log(Level.WARNING, "Swedish words cannot be read: " + list, unreadable);
            return SwedishWords.NONE;
        }
    }
}
