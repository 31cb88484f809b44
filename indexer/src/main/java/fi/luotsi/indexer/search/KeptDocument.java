package fi.luotsi.indexer.search;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Section;
import fi.luotsi.indexer.index.StoredSection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;

/**
 * A document as the index keeps it, for when the library cannot be asked.
 *
 * @param source the key of its source
 * @param language ISO 639-1, or empty where nobody can tell
 */
public record KeptDocument(String title, String source, String language, List<Section> sections) {
    private static final int DEEPEST = 6;

    public KeptDocument {
        sections = List.copyOf(sections);
    }

    /** Empty where there is none that the reader may see. The index holds the sections of a document in their order. */
    static Optional<KeptDocument> of(IndexReader index, DocumentId id, Reader reader) throws IOException {
        var sections = new ArrayList<StoredSection>();
        var leaves = index.leaves();
        var visible = VisibleSections.of(leaves, id, reader);
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            var stored = leaves.get(leaf).reader().storedFields();
            var its = visible.get(leaf);
            for (int place = VisibleSections.next(its, 0); place >= 0; place = VisibleSections.next(its, place + 1)) {
                sections.add(StoredSection.of(stored.document(place)));
            }
        }
        return sections.stream()
                .findFirst()
                .map(first ->
                        new KeptDocument(first.title(), first.source(), first.documentLanguage(), read(sections)));
    }

    private static List<Section> read(List<StoredSection> sections) {
        var read = new ArrayList<Section>();
        for (var section : sections) {
            read.add(new Section(
                    read.size(),
                    Math.min(section.headings().size(), DEEPEST),
                    section.headings(),
                    section.anchor(),
                    section.page(),
                    section.language(),
                    section.text(),
                    section.recognised()));
        }
        return read;
    }
}
