package fi.luotsi.indexer.language;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One reading of a written form as Voikko gives it.
 *
 * @param baseform such as "käyttöoikeus"
 * @param wordBases such as "+käyt(käyttää)+tö(+tö)+oikeuks(oikeus)": surface and base of each morpheme; suffixes have a base that begins with '+'
 */
record Reading(String baseform, String wordBases) {
    private static final Pattern BASE = Pattern.compile("\\(([^+()][^()]+)\\)");

    static WordForms forms(String form, Collection<Reading> readings) {
        if (readings.isEmpty()) {
            return WordForms.unknown(form);
        }
        var lemmas = new LinkedHashSet<String>();
        var parts = new LinkedHashSet<String>();
        for (var reading : readings) {
            lemmas.add(lower(reading.baseform));
            parts.addAll(reading.bases());
        }
        parts.removeAll(lemmas);
        return WordForms.of(lemmas, parts);
    }

    private List<String> bases() {
        return BASE.matcher(wordBases)
                .results()
                .map(match -> lower(match.group(1)))
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replace(WordForms.BETWEEN, '_');
    }
}
