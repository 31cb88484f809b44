package fi.luotsi.indexer.search;

import fi.luotsi.indexer.index.StoredSection;
import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Fillers;
import fi.luotsi.indexer.language.Layer;
import fi.luotsi.indexer.language.TextWord;
import fi.luotsi.indexer.language.Translation;
import fi.luotsi.indexer.language.Translator;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether a section answers by translations only: it is in a language into which words of the query were translated, and none of these words stands in
 * it as written. Words without a translation, such as names, say nothing. For one query.
 */
final class FoundByTranslation {
    private final Analyzers analyzers;
    private final List<String> words;
    private final List<Translator.Rendered> rendered;

    private FoundByTranslation(Analyzers analyzers, List<String> words, List<Translator.Rendered> rendered) {
        this.analyzers = analyzers;
        this.words = words;
        this.rendered = rendered;
    }

    static FoundByTranslation of(Words typed, Optional<Translator> translator, Analyzers analyzers) {
        var words = typed.sought().stream()
                .map(clause -> clause.isPhrase() ? "" : clause.words().getFirst())
                .toList();
        return new FoundByTranslation(
                analyzers,
                words,
                translator.map(knowing -> knowing.translate(words)).orElse(List.of()));
    }

    /** The single words of the query in their places; empty where there is a phrase. */
    List<String> words() {
        return words;
    }

    /** What a translator knows of them. */
    List<Translator.Rendered> rendered() {
        return rendered;
    }

    boolean isOnlyWay(StoredSection section) {
        var translated = translatedInto(section.language());
        if (translated.isEmpty()) {
            return false;
        }
        var stem = TranslationLayers.of(section.language()).stem();
        var met = terms(stem, section.title() + "\n" + String.join("\n", section.headings()) + "\n" + section.text());
        return translated.stream().noneMatch(word -> met.containsAll(terms(stem, word)));
    }

    private Set<String> translatedInto(String language) {
        return rendered.stream()
                .filter(one -> one.rendering().language().equals(language))
                .flatMap(one -> words.subList(one.first(), one.first() + one.count()).stream())
                .filter(word -> !Fillers.contains(word))
                .collect(Collectors.toSet());
    }

    private Set<String> terms(Layer layer, String text) {
        var terms = new HashSet<String>();
        analyzers.terms(layer, text).forEach(terms::addAll);
        return terms;
    }

    /** The translated words by the word of the query, for the marks. */
    Map<String, Set<String>> translations() {
        var translations = new HashMap<String, Set<String>>();
        for (var one : rendered) {
            for (var word : words.subList(one.first(), one.first() + one.count())) {
                one.rendering().parts().stream()
                        .flatMap(Collection::stream)
                        .flatMap(this::wordsOf)
                        .forEach(translated -> translations
                                .computeIfAbsent(word, unknown -> new HashSet<>())
                                .add(translated));
            }
        }
        return translations;
    }

    private Stream<String> wordsOf(Translation translation) {
        return analyzers.words(translation.text()).stream().map(TextWord::form).filter(word -> !Fillers.contains(word));
    }
}
