package fi.luotsi.content.extraction;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads office documents, mails, archives and all else that Tika knows. */
final class TikaReader implements FormatReader {
    /** Titles that programs write when nobody wrote one. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)asiakirjan nimi|document title|dokumentets? (?:namn|titel)|otsikko|title|microsoft (?:word|powerpoint|excel) ?-.*|powerpoint[ -].*|(?:dia|slide|bild|sheet|taulukko)\\s*\\d+|untitled.*|nimetön.*|.*\\.(?:docx?|pptx?|xlsx?|pdf|rtf|odt|html?|indd|pages|tmp)");

    private final AutoDetectParser parser;

    TikaReader(AutoDetectParser parser) {
        this.parser = parser;
    }

    @Override
    public void read(Input input, MediaType type, Draft draft, Parts parts)
            throws IOException, SAXException, TikaException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, input.name());
        metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, type.toString());
        var context = new ParseContext();
        context.set(Parser.class, parser);
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedParts(parts));
        var flow = new TextFlow(draft.sections, true);
        try (var stream = input.forTika()) {
            parser.parse(stream, new FlowHandler(flow), metadata, context);
        } finally {
            facts(metadata, draft);
            flow.end();
        }
    }

    static String title(@Nullable String title) {
        return title == null || NO_TITLE.matcher(title.strip()).matches() ? "" : title.strip();
    }

    private static void facts(Metadata metadata, Draft draft) {
        draft.title = title(metadata.get(TikaCoreProperties.TITLE));
        draft.author = Objects.requireNonNullElse(metadata.get(TikaCoreProperties.CREATOR), "")
                .strip();
        draft.language = PageFacts.language(Objects.requireNonNullElse(metadata.get(TikaCoreProperties.LANGUAGE), ""));
        var modified = date(metadata, TikaCoreProperties.MODIFIED);
        draft.date = modified == null ? date(metadata, TikaCoreProperties.CREATED) : modified;
    }

    private static @Nullable LocalDate date(Metadata metadata, Property property) {
        Date date = metadata.getDate(property);
        return date == null ? null : Dates.day(date.toInstant());
    }
}
