package fi.luotsi.indexer.language;

import java.util.List;

/** A direction of translation. */
record LanguagePair(String from, String to) {
    static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    static final List<LanguagePair> ALL = LANGUAGES.stream()
            .flatMap(from -> LANGUAGES.stream().filter(to -> !to.equals(from)).map(to -> new LanguagePair(from, to)))
            .toList();

    LanguagePair reversed() {
        return new LanguagePair(to, from);
    }
}
