package fi.luotsi.content.extraction;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.mime.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads web pages: their main content without navigation, footers, forms and banners. */
final class HtmlReader implements FormatReader {
    @Override
    public void read(Input input, MediaType type, Draft draft, Parts parts) throws IOException, TikaException {
        read(Jsoup.parse(text(input)), draft);
    }

    static void read(Document page, Draft draft) {
        PageFacts.of(page).into(draft);
        PageWalk.walk(MainContent.of(page), new TextFlow(draft.sections, false), false);
    }

    /** UTF-8 when the bytes are that, whatever the page says; else what it declares or its letters suggest. */
    static String text(Input input) throws IOException, TikaException {
        var bytes = input.bytes();
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            }
        } catch (CharacterCodingException e) {
            // Another encoding: found out below.
        }
        try (var reader = new AutoDetectReader(input.forTika())) {
            var text = new java.io.StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }
}
