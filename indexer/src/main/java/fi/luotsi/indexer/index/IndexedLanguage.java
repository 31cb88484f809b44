package fi.luotsi.indexer.index;

import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Dictionaries;
import fi.luotsi.indexer.language.Layer;
import fi.luotsi.indexer.language.Morphology;
import fi.luotsi.indexer.language.SwedishMorphology;
import fi.luotsi.indexer.language.Translator;
import java.util.EnumSet;
import java.util.Set;

/** What an index is made with: an index made with another schema or another morphology is built anew. */
record IndexedLanguage(
        Analyzers analyzers,
        Morphology morphology,
        SwedishMorphology swedish,
        Dictionaries dictionaries,
        Translator translator) {
    static IndexedLanguage with(String voikkoFolder, String dictionaryFolder) {
        var finnish = Morphology.at(voikkoFolder);
        var swedish = SwedishMorphology.at(dictionaryFolder);
        var dictionaries = Dictionaries.at(dictionaryFolder);
        return new IndexedLanguage(
                Analyzers.at(voikkoFolder, dictionaryFolder),
                finnish,
                swedish,
                dictionaries,
                new Translator(dictionaries, finnish, swedish));
    }

    Set<Layer> layers() {
        var layers = EnumSet.allOf(Layer.class);
        if (morphology.version().isEmpty()) {
            layers.removeAll(EnumSet.of(Layer.LEMMA, Layer.PART));
        }
        if (!swedish.isPresent()) {
            layers.remove(Layer.PART_SV);
        }
        return layers;
    }

    String fingerprint() {
        return SectionDocuments.SCHEMA + " voikko " + morphology.version().orElse("none") + " hunspell-sv "
                + (swedish.isPresent() ? "there" : "none");
    }
}
