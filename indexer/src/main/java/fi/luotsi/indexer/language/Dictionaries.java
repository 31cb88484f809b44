package fi.luotsi.indexer.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The dictionaries between Finnish, Swedish and English that stand in a folder or in the system. They are data under licences of their own and never shipped:
 * without them everything works, in the language of the query. One for each place in the life of the process, read by a thread of its own, used by all.
 */
public final class Dictionaries {
    /** The folder's name that switches dictionaries off. */
    public static final String NONE = DictionaryFolders.NONE;

    private static final Map<String, Dictionaries> LOADED = new ConcurrentHashMap<>();

    private final CompletableFuture<Map<LanguagePair, Lexicon>> lexicons;

    private Dictionaries(CompletableFuture<Map<LanguagePair, Lexicon>> lexicons) {
        this.lexicons = lexicons;
    }

    /**
     * The dictionaries of a place; their reading begins at the first call, which does not wait for it.
     *
     * @param folder with unpacked Debian packages or plain files, searched before the system's; empty for the system's only; {@link #NONE} for none
     */
    public static Dictionaries at(String folder) {
        return LOADED.computeIfAbsent(folder, Dictionaries::begin);
    }

    private static Dictionaries begin(String folder) {
        var lexicons = new CompletableFuture<Map<LanguagePair, Lexicon>>();
        var thread = new Thread(() -> read(folder, lexicons), "luotsi-dictionaries");
        thread.setDaemon(true);
        thread.start();
        return new Dictionaries(lexicons);
    }

    private static void read(String folder, CompletableFuture<Map<LanguagePair, Lexicon>> lexicons) {
        try {
            lexicons.complete(new DictionaryReader(DictionaryFolders.of(folder)).read());
        } finally {
            lexicons.complete(Map.of());
        }
    }

    /** Waits until all are read. */
    public Dictionaries await() {
        lexicons.join();
        return this;
    }

    /** False while they are still being read. */
    public boolean isRead() {
        return lexicons.isDone();
    }

    /** How many words each pair of languages has; none while they are being read. */
    public List<DictionaryStatus> status() {
        var read = lexicons.getNow(Map.of());
        var all = new ArrayList<DictionaryStatus>();
        for (var pair : LanguagePair.ALL) {
            var lexicon = read.getOrDefault(pair, Lexicon.EMPTY);
            all.add(new DictionaryStatus(pair.from(), pair.to(), lexicon.size(), lexicon.sizeBytes()));
        }
        return all;
    }

    Lexicon between(LanguagePair pair) {
        return lexicons.getNow(Map.of()).getOrDefault(pair, Lexicon.EMPTY);
    }
}
