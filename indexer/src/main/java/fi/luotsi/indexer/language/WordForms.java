package fi.luotsi.indexer.language;

import java.util.Collection;

/**
 * What the morphology knows of a written form, over all its readings. Each is one text of words with a space between, because hundreds of thousands are
 * remembered.
 *
 * @param lemmas dictionary forms (<i>perusmuoto</i>): "alusta" is alku, alus, alusta and alustaa; an unknown form is its own lemma
 * @param parts the bases of compound parts and derivations: "tietosuojakoulutus" gives tieto, suoja, koulutus,
 *     kouluttaa; without the lemmas, so that a simple word has none
 * @param known false for a form that the morphology has no reading of
 */
record WordForms(String lemmas, String parts, boolean known) {
    static final char BETWEEN = ' ';

    static WordForms of(Collection<String> lemmas, Collection<String> parts) {
        return new WordForms(String.join(" ", lemmas), String.join(" ", parts), true);
    }

    static WordForms unknown(String form) {
        return new WordForms(form, "", false);
    }
}
