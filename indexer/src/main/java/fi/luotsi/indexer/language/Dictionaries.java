package fi.luotsi.indexer.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The dictionaries between Finnish, Swedish and English that stand in a folder or in the system, in the format of the dict server
 * ({@code freedict-swe-fin.index} beside {@code freedict-swe-fin.dict.dz}). They are data under licences of their own and never shipped: without them
 * everything works, in the language of the query. One for each place in the life of the process, read by a thread of its own, used by all.
 */
public final class Dictionaries {
    /** The folder's name that switches dictionaries off. */
    public static final String NONE = DictionaryFolders.NONE;

    private static final System.Logger LOG = System.getLogger(Dictionaries.class.getName());
    private static final Map<String, Dictionaries> LOADED = new ConcurrentHashMap<>();
    private static final Pattern NAME = Pattern.compile("(?:.*-)?([a-z]{2,3})-([a-z]{2,3})\\.index");
    private static final Map<String, String> LANGUAGES =
            Map.of("fin", "fi", "swe", "sv", "eng", "en", "fi", "fi", "sv", "sv", "en", "en");
    private static final String INDEX = ".index";
    private static final float SECOND = 0.5f;
    private static final float REVERSED = 0.5f;

    private final CompletableFuture<Read> read;

    /** What was read. */
    private record Read(Map<Pair, Lexicon> lexicons, List<DictionaryStatus> found) {
        static final Read NOTHING = new Read(Map.of(), List.of());
    }

    private record Pair(String from, String to) {}

    private Dictionaries(CompletableFuture<Read> read) {
        this.read = read;
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
        var read = new CompletableFuture<Read>();
        var thread = new Thread(() -> read.complete(read(DictionaryFolders.of(folder))), "luotsi-dictionaries");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        return new Dictionaries(read);
    }

    /** Waits until all are read. */
    public Dictionaries await() {
        read.join();
        return this;
    }

    /** The pairs that are there, with their number of words; none while they are still being read. */
    public List<DictionaryStatus> status() {
        return read.getNow(Read.NOTHING).found;
    }

    Lexicon between(String from, String to) {
        return read.getNow(Read.NOTHING).lexicons.getOrDefault(new Pair(from, to), Lexicon.EMPTY);
    }

    private static Read read(DictionaryFolders folders) {
        var builders = new HashMap<Pair, Lexicon.Builder>();
        var seen = new HashSet<String>();
        for (var index : folders.ending(INDEX)) {
            var name = NAME.matcher(index.getFileName().toString());
            if (name.matches() && LANGUAGES.containsKey(name.group(1)) && LANGUAGES.containsKey(name.group(2)) && seen.add(index.getFileName().toString())) {
                var pair = new Pair(LANGUAGES.get(name.group(1)), LANGUAGES.get(name.group(2)));
                read(index, pair, builders);
            }
        }
        var lexicons = new HashMap<Pair, Lexicon>();
        builders.forEach((pair, builder) -> lexicons.put(pair, builder.build(stem(pair.from))));
        return new Read(lexicons, status(lexicons));
    }

    private static void read(Path index, Pair pair, Map<Pair, Lexicon.Builder> builders) {
        var forward = builders.computeIfAbsent(pair, unknown -> new Lexicon.Builder());
        var back = builders.computeIfAbsent(new Pair(pair.to, pair.from), unknown -> new Lexicon.Builder());
        try {
            articles(index).ifPresent(articles -> {
                try {
                    new DictdFile(index, articles).forEach(article -> add(article, forward, back));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        } catch (RuntimeException unreadable) {
            LOG.log(Level.WARNING, "A dictionary cannot be read: " + index, unreadable);
        }
    }

    private static Optional<Path> articles(Path index) {
        var name = index.getFileName().toString().replace(INDEX, "");
        return List.of(".dict.dz", ".dict").stream()
                .map(end -> index.resolveSibling(name + end))
                .filter(Files::exists)
                .findFirst();
    }

    private static void add(DictionaryArticle article, Lexicon.Builder forward, Lexicon.Builder back) {
        float weight = 1;
        int number = 1;
        for (var translation : article.translations()) {
            forward.add(article.headword(), translation, weight);
            back.add(translation, article.headword(), REVERSED * weight);
            number++;
            weight = 1 / (1 + SECOND * (number - 1));
        }
    }

    private static Function<String, String> stem(String language) {
        return StemmedLanguage.of(language)::stem;
    }

    private static List<DictionaryStatus> status(Map<Pair, Lexicon> lexicons) {
        var all = new ArrayList<DictionaryStatus>();
        lexicons.forEach((pair, lexicon) -> all.add(new DictionaryStatus(pair.from, pair.to, lexicon.size(), lexicon.sizeBytes())));
        all.sort(null);
        return List.copyOf(all);
    }
}
