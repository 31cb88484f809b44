package fi.luotsi.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Reader;
import fi.luotsi.indexer.index.SectionFields;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** What a reader sees of one segment. */
class VisibleSectionsTest {
    @Test
    void a_section_that_was_deleted_is_not_seen_as_long_as_it_lies_in_its_segment() throws IOException {
        try (var directory = new ByteBuffersDirectory();
                var writer =
                        new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            writer.addDocuments(List.of(section("first"), section("second"), section("third")));
            writer.commit();
            writer.deleteDocuments(new Term(SectionFields.DOCUMENT, "second"));
            writer.commit();
            try (var reader = DirectoryReader.open(directory)) {
                var segment = reader.leaves().getFirst().reader();
                assertThat(segment.maxDoc()).isEqualTo(3);
                var visible = VisibleSections.of(segment, Reader.ANONYMOUS).sections();
                assertThat(List.of(visible.get(0), visible.get(1), visible.get(2)))
                        .containsExactly(true, false, true);
            }
        }
    }

    private static Document section(String document) {
        var section = new Document();
        section.add(new StringField(SectionFields.DOCUMENT, document, Field.Store.NO));
        section.add(new StringField(SectionFields.AUDIENCE, "public", Field.Store.NO));
        return section;
    }
}
