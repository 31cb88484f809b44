package fi.luotsi.indexer.index;

import fi.luotsi.indexer.language.DictionaryStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the index stands.
 *
 * @param documents in the index; {@code expected} in the library at the last comparison
 * @param waiting changes that no search sees yet
 * @param morphology the version of Voikko, or empty when Finnish is searched by stems and character n-grams only
 * @param swedishCompounds true when there is hunspell's Swedish word list, so that Swedish compounds are taken apart
 * @param dictionaries each pair of languages with its number of words, none where there is no dictionary
 * @param dictionariesRead false while they are being read in the background
 */
public record IndexStatus(
        State state,
        long documents,
        long expected,
        long sections,
        long sizeBytes,
        int waiting,
        Optional<Instant> comparedAt,
        Optional<String> morphology,
        boolean swedishCompounds,
        List<Dictionary> dictionaries,
        boolean dictionariesRead) {
    static final IndexStatus NOT_OPEN = new IndexStatus(
            State.UNAVAILABLE, 0, 0, 0, 0, 0, Optional.empty(), Optional.empty(), false, List.of(), true);

    /**
     * How much is known of the words of one language in another.
     *
     * @param words with a translation; none where there is no dictionary
     */
    public record Dictionary(String from, String to, int words) {
        static Dictionary of(DictionaryStatus known) {
            return new Dictionary(known.from(), known.to(), known.words());
        }
    }

    /** Ready, being built or mended while it answers with what it has, or unable to answer. */
    public enum State {
        READY,
        REBUILDING,
        UNAVAILABLE
    }
}
