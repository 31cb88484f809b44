package fi.luotsi.indexer.index;

import fi.luotsi.content.Document;
import fi.luotsi.content.Section;
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
    static final String SCHEMA = "3";

    private static final FieldType WORDS_IN_ORDER = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType PRESENCE = type(IndexOptions.DOCS);

    private final Set<Layer> layers;

    /** @param layers those in use: lemmas and parts are left out where there is no morphology */
    SectionDocuments(Set<Layer> layers) {
        this.layers = Set.copyOf(layers);
    }

    List<List<IndexableField>> of(Document document) {
        var sections = new ArrayList<List<IndexableField>>();
        for (var section : document.sections().isEmpty() ? List.of(titleOnly()) : document.sections()) {
            sections.add(fields(document, section));
        }
        sections.getFirst().add(new NumericDocValuesField(SectionFields.CHANGE, document.changeNumber()));
        return sections;
    }

    /** A document without text is found by its title. */
    private static Section titleOnly() {
        return new Section(0, 0, List.of(), "", OptionalInt.empty(), "", "");
    }

    private List<IndexableField> fields(Document document, Section section) {
        var shown = StoredSection.of(document, section);
        var fields = new ArrayList<>(shown.fields());
        fields.add(new StringField(SectionFields.DOCUMENT, document.id().toString(), Field.Store.NO));
        fields.add(facet(SectionFields.DOCUMENT, document.id().toString()));
        fields.add(facet(SectionFields.SOURCE, shown.source()));
        fields.add(facet(SectionFields.TYPE, shown.type().key()));
        fields.add(facet(SectionFields.LANGUAGE, shown.language()));
        fields.add(facet(SectionFields.YEAR, shown.year()));
        for (var group : document.audience().groups()) {
            fields.add(new StringField(SectionFields.AUDIENCE, group, Field.Store.NO));
        }
        addText(fields, SectionText.TITLE, document.title(), document.language());
        addText(fields, SectionText.HEADINGS, String.join("\n", section.headings()), shown.language());
        addText(fields, SectionText.BODY, section.text(), shown.language());
        return fields;
    }

    private void addText(List<IndexableField> fields, SectionText text, String words, String language) {
        if (words.isBlank()) {
            return;
        }
        for (var layer : Layer.of(language)) {
            if (layers.contains(layer)) {
                fields.add(new Field(text.field(layer), words, type(layer)));
            }
        }
    }

    private static FieldType type(Layer layer) {
        return switch (layer) {
            case SURFACE, LEMMA, PART, PART_SV, STEM_FI, STEM_SV, STEM_EN -> WORDS_IN_ORDER;
            case GRAM -> PRESENCE;
        };
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
