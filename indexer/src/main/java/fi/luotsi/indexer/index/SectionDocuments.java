package fi.luotsi.indexer.index;

import fi.luotsi.content.Document;
import fi.luotsi.content.Section;
import fi.luotsi.indexer.language.Analyzers;
import fi.luotsi.indexer.language.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** Turns a document of the library into what the index holds of it: its sections, in order. The one place that says which fields there are. */
final class SectionDocuments {
    /** Changes with the fields or their analysis; an index of another schema is built anew. */
    static final String SCHEMA = "5";

    private static final FieldType WORDS_IN_ORDER = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType PRESENCE = type(IndexOptions.DOCS);

    private final Analyzers analyzers;
    private final Set<Layer> layers;

    SectionDocuments(IndexedLanguage language) {
        this.analyzers = language.analyzers();
        this.layers = language.layers();
    }

    List<List<IndexableField>> of(Document document) {
        var sections = new ArrayList<List<IndexableField>>();
        var title = fields(SectionText.TITLE, document.title(), document.language());
        for (var section : document.sections().isEmpty() ? List.of(titleOnly()) : document.sections()) {
            sections.add(fields(document, section, title));
        }
        sections.getFirst().add(new NumericDocValuesField(SectionFields.CHANGE, document.changeNumber()));
        return sections;
    }

    /** A document without text is found by its title. */
    private static Section titleOnly() {
        return new Section(0, 0, List.of(), "", OptionalInt.empty(), "", "");
    }

    private List<IndexableField> fields(Document document, Section section, List<IndexableField> title) {
        var shown = StoredSection.of(document, section);
        var fields = new ArrayList<>(shown.fields());
        fields.add(new StringField(SectionFields.DOCUMENT, document.id().toString(), Field.Store.NO));
        fields.add(facet(SectionFields.DOCUMENT, document.id().toString()));
        fields.add(facet(SectionFields.SOURCE, shown.source()));
        fields.add(facet(SectionFields.TYPE, shown.type().key()));
        fields.add(facet(SectionFields.LANGUAGE, shown.language()));
        fields.add(facet(SectionFields.YEAR, shown.year()));
        shown.verification()
                .ifPresent(latest -> fields.add(new NumericDocValuesField(
                        SectionFields.REVIEW_BY, latest.reviewBy().toEpochDay())));
        for (var group : document.audience().groups()) {
            fields.add(new StringField(SectionFields.AUDIENCE, group, Field.Store.NO));
        }
        fields.addAll(title);
        fields.addAll(fields(SectionText.HEADINGS, String.join("\n", section.headings()), shown.language()));
        fields.addAll(fields(SectionText.BODY, section.text(), shown.language()));
        return fields;
    }

    private List<IndexableField> fields(SectionText text, String words, String language) {
        var wanted = Layer.of(language);
        wanted.retainAll(layers);
        var read = analyzers.read(words, wanted);
        var fields = new ArrayList<IndexableField>();
        for (var layer : read.isEmpty() ? Set.<Layer>of() : wanted) {
            fields.add(new LayerField(text.field(layer), type(text, layer), read, layer));
        }
        return fields;
    }

    /** Words as written are in order only where suggestions need to know how a text begins. */
    private FieldType type(SectionText text, Layer layer) {
        if (layer == Layer.GRAM) {
            return PRESENCE;
        }
        boolean begins = layer == Layer.SURFACE && text != SectionText.BODY;
        return begins || analyzers.keepsOrder(layer) ? WORDS_IN_ORDER : WORDS;
    }

    private static IndexableField facet(String name, String value) {
        return new SortedDocValuesField(name, new BytesRef(value));
    }

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
