package fi.luotsi.indexer.index;

import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Layer;
import fi.luotsi.indexer.language.Morphology;
import java.util.EnumSet;
import java.util.Set;

/** What an index is made with: an index made with another schema or another morphology is built anew. */
record IndexedLanguage(Analyzers analyzers, Morphology morphology) {
    static IndexedLanguage with(String voikkoFolder) {
        return new IndexedLanguage(new Analyzers(voikkoFolder), Morphology.at(voikkoFolder));
    }

    Set<Layer> layers() {
        return morphology.version().isPresent()
                ? EnumSet.allOf(Layer.class)
                : EnumSet.complementOf(EnumSet.of(Layer.LEMMA, Layer.PART));
    }

    String fingerprint() {
        return SectionDocuments.SCHEMA + " voikko " + morphology.version().orElse("none");
    }
}
