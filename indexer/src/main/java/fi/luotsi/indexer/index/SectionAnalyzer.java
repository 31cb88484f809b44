package fi.luotsi.indexer.index;

import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Layer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/** Gives each field of a text the analyzer of its layer. */
final class SectionAnalyzer extends DelegatingAnalyzerWrapper {
    private final Map<String, Analyzer> byField = new HashMap<>();

    SectionAnalyzer(Analyzers analyzers) {
        super(PER_FIELD_REUSE_STRATEGY);
        for (var text : SectionText.values()) {
            for (var layer : Layer.values()) {
                byField.put(text.field(layer), analyzers.of(layer));
            }
        }
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return Objects.requireNonNull(byField.get(field), field);
    }
}
