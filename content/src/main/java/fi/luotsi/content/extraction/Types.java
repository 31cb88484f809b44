package fi.luotsi.content.extraction;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.SAXException;

/** Finds out what a file is, by its bytes first and its name second, and who reads it. */
final class Types {
    private static final MediaType MARKDOWN = MediaType.text("x-web-markdown");
    private static final MediaType PDF = MediaType.application("pdf");
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> TABLES = Set.of("text/csv", "text/tsv");
    private static final Pattern MARKDOWN_NAME = Pattern.compile("(?i).*\\.(?:md|markdown)");
    private static final Pattern MAIL_OR_ARCHIVE = Pattern.compile(
            "message/.*|application/(?:mbox|vnd\\.ms-outlook.*|vnd\\.ms-tnef|pkcs7.*|timestamped-data|(?:x-)?(?:zip|tar|gtar|gzip|bzip2?|xz|7z|rar|ar|archive|arj|cpio|"
                    + "compress|lzma|zstd|lz4|lzip|brotli|snappy|tika-unix-dump|java-archive).*|java-archive|zlib)");
    private static final Set<String> UNREAD_KINDS = Set.of("image", "audio", "video", "font", "chemical", "model");
    private static final Pattern UNREAD = Pattern.compile(
            "application/(?:octet-stream|.*executable.*|x-(?:msdownload|sharedlib|elf|object|coredump|mach-o.*|dosexec|bat|sh|font.*|tika-msoffice-embedded.*|tika-ooxml|tika-msoffice|sqlite3|matlab.*|hdf|grib)|"
                    + "java-vm|vnd\\.ms-fontobject|x-emf|x-msmetafile|vnd\\.ms-office\\.(?:activex|vbaproject).*|vnd\\.openxmlformats-officedocument\\.(?:oleobject|vmldrawing).*)");

    private final TikaConfig config;
    private final AutoDetectParser parser;
    private final FormatReader html = new HtmlReader();
    private final FormatReader markdown = new MarkdownReader();
    private final FormatReader text = new TextReader();
    private final FormatReader pdf;
    private final FormatReader mail;
    private final FormatReader tika;

    Types() throws IOException, TikaException, SAXException {
        try (var settings = Types.class.getResourceAsStream("tika-config.xml")) {
            config = new TikaConfig(settings);
        }
        parser = new AutoDetectParser(config);
        tika = new TikaReader(parser);
        pdf = new PdfReader(tika);
        mail = new MailReader(tika);
    }

    MediaType detect(Input input) throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, input.name());
        try (var stream = input.forTika()) {
            var quick = config.getMimeRepository().detect(stream, metadata);
            if (isText(quick) || HTML.contains(quick.toString())) {
                return MARKDOWN_NAME.matcher(input.name()).matches() ? MARKDOWN : quick;
            }
            return parser.getDetector().detect(stream, metadata);
        }
    }

    /** Who reads files of the type, or empty when nobody does. */
    Optional<FormatReader> reader(MediaType type) {
        var name = type.getBaseType().toString();
        if (HTML.contains(name)) {
            return Optional.of(html);
        }
        if (type.getBaseType().equals(MARKDOWN)) {
            return Optional.of(markdown);
        }
        if (type.getBaseType().equals(PDF)) {
            return Optional.of(pdf);
        }
        if (name.equals("message/rfc822")) {
            return Optional.of(mail);
        }
        if (UNREAD_KINDS.contains(type.getType()) || UNREAD.matcher(name).matches()) {
            return Optional.empty();
        }
        // Tika counts mail, RTF and XML as kinds of text; what is plain text to a reader is called text/...
        if (parses(type) && (!type.getType().equals("text") || TABLES.contains(name))) {
            return Optional.of(tika);
        }
        return isText(type) ? Optional.of(text) : Optional.empty();
    }

    /** Do all parts of such a file stand for themselves, as in mails and archives, or only those that can be read? */
    boolean isMailOrArchive(MediaType type) {
        return MAIL_OR_ARCHIVE.matcher(type.getBaseType().toString()).matches();
    }

    private boolean isText(MediaType type) {
        return config.getMediaTypeRegistry().isInstanceOf(type, MediaType.TEXT_PLAIN);
    }

    private boolean parses(MediaType type) {
        var parsers = parser.getParsers(new ParseContext());
        var registry = config.getMediaTypeRegistry();
        for (var each = registry.normalize(type.getBaseType()); each != null; each = registry.getSupertype(each)) {
            if (each.equals(MediaType.OCTET_STREAM)) {
                return false;
            }
            if (parsers.containsKey(each)) {
                return true;
            }
        }
        return false;
    }
}
