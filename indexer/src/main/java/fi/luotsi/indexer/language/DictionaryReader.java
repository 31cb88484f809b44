package fi.luotsi.indexer.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads all dictionaries of some folders: those in the format of the dict server ({@code freedict-swe-fin.index} beside {@code freedict-swe-fin.dict.dz}), and
 * gettext's catalogs of programs in Finnish and Swedish. For one thread.
 */
final class DictionaryReader {
    private static final System.Logger LOG = System.getLogger(DictionaryReader.class.getName());
    private static final String INDEX = ".index";
    private static final Pattern NAME = Pattern.compile("(?:.*-)?([a-z]{2,3})-([a-z]{2,3})\\.index");
    private static final Map<String, String> LANGUAGES =
            Map.of("fin", "fi", "swe", "sv", "eng", "en", "fi", "fi", "sv", "sv", "en", "en");
    /** A dictionary read from its other end is less sure. */
    private static final float REVERSED = 0.5f;

    private final DictionaryFolders folders;
    private final Map<LanguagePair, Lexicon.Builder> builders = new HashMap<>();

    DictionaryReader(DictionaryFolders folders) {
        this.folders = folders;
        LanguagePair.ALL.forEach(pair -> builders.put(pair, new Lexicon.Builder()));
    }

    /** What cannot be read is told to the log and left out. */
    Map<LanguagePair, Lexicon> read() {
        var seen = new HashSet<String>();
        for (var index : folders.ending(INDEX)) {
            var name = index.getFileName().toString();
            if (seen.add(name)) {
                pair(name).ifPresent(pair -> read(index, pair));
            }
        }
        new ProgramTexts(folders, this::add).read();
        var lexicons = new HashMap<LanguagePair, Lexicon>();
        builders.forEach((pair, builder) -> lexicons.put(pair, builder.build(StemmedLanguage.of(pair.from())::stem)));
        return lexicons;
    }

    private static Optional<LanguagePair> pair(String name) {
        var codes = NAME.matcher(name);
        if (!codes.matches()) {
            return Optional.empty();
        }
        return Optional.of(new LanguagePair(
                        LANGUAGES.getOrDefault(codes.group(1), ""), LANGUAGES.getOrDefault(codes.group(2), "")))
                .filter(LanguagePair.ALL::contains);
    }

    private void read(Path index, LanguagePair pair) {
        try {
            var articles = articles(index);
            if (articles.isPresent()) {
                new DictdFile(index, articles.get()).forEach(article -> add(article, pair));
            }
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.log(Level.WARNING, "A dictionary cannot be read: " + index, unreadable);
        }
    }

    private static Optional<Path> articles(Path index) {
        var name = index.getFileName().toString();
        var common = name.substring(0, name.length() - INDEX.length());
        return List.of(".dict.dz", ".dict").stream()
                .map(end -> index.resolveSibling(common + end))
                .filter(Files::exists)
                .findFirst();
    }

    /** The first translation is the usual one. */
    private void add(DictionaryArticle article, LanguagePair pair) {
        int number = 0;
        for (var translation : article.translations()) {
            float weight = 2f / (2 + number++);
            add(pair, article.headword(), translation, weight);
            add(pair.reversed(), translation, article.headword(), REVERSED * weight);
        }
    }

    private void add(LanguagePair pair, String word, String translation, float weight) {
        var builder = builders.get(pair);
        if (builder != null) {
            builder.add(word, translation, weight);
        }
    }
}
