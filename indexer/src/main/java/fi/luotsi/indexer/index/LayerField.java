package fi.luotsi.indexer.index;

import fi.luotsi.indexer.language.Layer;
import fi.luotsi.indexer.language.ReadText;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexableFieldType;
import org.jspecify.annotations.Nullable;

/** One layer of a text that was read before: the writer's own analyzer is not asked. */
final class LayerField extends Field {
    private final ReadText text;
    private final Layer layer;

    LayerField(String name, IndexableFieldType type, ReadText text, Layer layer) {
        super(name, type);
        this.text = text;
        this.layer = layer;
    }

    @Override
    public TokenStream tokenStream(@Nullable Analyzer unused, @Nullable TokenStream reuse) {
        return text.in(layer, reuse);
    }
}
