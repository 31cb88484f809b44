package fi.luotsi.content.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import org.apache.tika.extractor.DefaultEmbeddedStreamTranslator;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedStreamTranslator;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;

/** Passes on what Tika finds embedded, but not the pictures, fonts and previews that only belong to a page's look. */
final class EmbeddedParts implements EmbeddedDocumentExtractor {
    private static final Set<String> LOOKS =
            Set.of("INLINE", "MACRO", "METADATA", "FONT", "THUMBNAIL", "RENDERING", "VERSION");
    private static final EmbeddedStreamTranslator TRANSLATOR = new DefaultEmbeddedStreamTranslator();

    private final Parts parts;

    EmbeddedParts(Parts parts) {
        this.parts = parts;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return !LOOKS.contains(Objects.requireNonNullElse(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE), ""));
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws IOException {
        var name = Objects.requireNonNullElse(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY), "");
        if (!TRANSLATOR.shouldTranslate(stream, metadata)) {
            parts.add(name, stream);
            return;
        }
        try (var bytes = TRANSLATOR.translate(stream, metadata)) {
            parts.add(name, bytes);
        }
    }
}
