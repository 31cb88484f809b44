package fi.luotsi.indexer.language;

import java.util.List;

/**
 * What the morphology knows of a written form, over all its readings.
 *
 * @param lemmas dictionary forms (<i>perusmuoto</i>): "alusta" is alku, alus, alusta and alustaa; an unknown form is its own lemma
 * @param parts the bases of compound parts and derivations: "tietosuojakoulutus" gives tieto, suoja, koulutus, kouluttaa; empty for an unknown form
 */
record WordForms(List<String> lemmas, List<String> parts) {
    WordForms {
        lemmas = List.copyOf(lemmas);
        parts = List.copyOf(parts);
    }

    static WordForms unknown(String form) {
        return new WordForms(List.of(form), List.of());
    }
}
