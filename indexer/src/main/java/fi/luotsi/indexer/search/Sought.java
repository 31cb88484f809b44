package fi.luotsi.indexer.search;

import fi.luotsi.content.DocumentId;
import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Translator;
import fi.luotsi.indexer.ranking.SoughtWord;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A query with its words read in all layers, and with what the vocabulary says of them. For one search. */
final class Sought {
    private final Words words;
    private final Set<String> excludedSources;
    private final Map<String, SoughtWord> read = new LinkedHashMap<>();

    private final FoundByTranslation translations;

    private Sought(Words words, Set<String> excludedSources, FoundByTranslation translations) {
        this.words = words;
        this.excludedSources = Set.copyOf(excludedSources);
        this.translations = translations;
    }

    static Sought of(Words words, Analyzers analyzers, Vocabulary vocabulary, Optional<Translator> translator) {
        return of(words, Set.of(), analyzers, vocabulary, translator);
    }

    /** @param excludedSources keys of the sources to leave out */
    static Sought of(
            Words words,
            Set<String> excludedSources,
            Analyzers analyzers,
            Vocabulary vocabulary,
            Optional<Translator> translator) {
        var meanings = new Meanings(vocabulary, analyzers);
        var sought = new Sought(words, excludedSources, FoundByTranslation.of(words, translator, analyzers));
        var translated = sought.translations.translations();
        for (var clause : words.sought()) {
            for (var word : clause.words()) {
                sought.read.computeIfAbsent(
                        word,
                        form -> meanings.translated(
                                meanings.with(SoughtWord.of(form, analyzers)),
                                translated.getOrDefault(form, Set.of())));
            }
        }
        return sought;
    }

    Words words() {
        return words;
    }

    Set<String> excludedSources() {
        return excludedSources;
    }

    FoundByTranslation translations() {
        return translations;
    }

    /** The words, each once, in the order of the query. */
    List<SoughtWord> distinct() {
        return List.copyOf(read.values());
    }

    /** The only word of a clause. */
    SoughtWord word(Clause clause) {
        return Objects.requireNonNull(read.get(clause.words().getFirst()));
    }

    /** The single words that say what is looked for; function words only where there is nothing else. */
    List<Clause> tellingClauses() {
        var clauses = words.sought();
        var telling = clauses.stream()
                .filter(clause -> !clause.isPhrase() && !word(clause).isFiller())
                .toList();
        return telling.isEmpty()
                ? clauses.stream().filter(clause -> !clause.isPhrase()).toList()
                : telling;
    }

    /** Whether both have the same telling words, in whatever inflection and order. */
    boolean isSameAs(Sought other) {
        return telling().size() == other.telling().size()
                && telling().stream().allMatch(word -> other.telling().stream().anyMatch(word::isSameAs));
    }

    /** The documents that are pinned for these words on a day, in the order of the vocabulary. */
    List<DocumentId> pinned(Vocabulary vocabulary, LocalDate day, Analyzers analyzers) {
        return vocabulary.pins().stream()
                .filter(pin -> pin.isInForce(day))
                .filter(pin -> isSameAs(
                        of(Finder.parse(pin.words(), analyzers), analyzers, Vocabulary.EMPTY, Optional.empty())))
                .map(Pin::document)
                .distinct()
                .toList();
    }

    List<SoughtWord> telling() {
        var telling = distinct().stream().filter(word -> !word.isFiller()).toList();
        return telling.isEmpty() ? distinct() : telling;
    }
}
