package fi.luotsi.indexer.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** The baseline: Lucene as its documentation shows it, one field with title and text, its analyzer of the language, its BM25. */
final class PlainLucene implements Closeable {
    private final Analyzer analyzer;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    PlainLucene(List<Passage> passages, String language) throws IOException {
        analyzer = analyzer(language);
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var passage : passages) {
                writer.addDocument(document(passage));
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    static Analyzer analyzer(String language) {
        return switch (language) {
            case "sv" -> new SwedishAnalyzer();
            case "en" -> new EnglishAnalyzer();
            default -> new FinnishAnalyzer();
        };
    }

    static Document document(Passage passage) {
        var document = new Document();
        document.add(new StringField("id", passage.id(), Field.Store.YES));
        document.add(new TextField("text", passage.title() + "\n" + passage.text(), Field.Store.NO));
        return document;
    }

    List<String> find(String words, int most) throws IOException {
        var query = new QueryBuilder(analyzer).createBooleanQuery("text", words);
        var ids = new ArrayList<String>();
        if (query != null) {
            for (var hit : searcher.search(query, most).scoreDocs) {
                ids.add(reader.storedFields().document(hit.doc).get("id"));
            }
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
