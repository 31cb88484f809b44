package fi.luotsi.web.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed as RFC 4287 wants it. The writer escapes every text; characters that XML cannot hold are left out.
 *
 * @param self its own address, by which it is also identified
 * @param page the page that shows the same to people
 */
record AtomFeed(String title, String language, String self, String page, List<Entry> entries) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    AtomFeed {
        entries = List.copyOf(entries);
    }

    /** A document. Its identity stays the same through all its revisions. */
    record Entry(UUID id, String title, String href, Instant updated, String summary, String language, String source) {}

    byte[] xml() {
        var out = new ByteArrayOutputStream();
        try {
            var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, UTF_8.name());
            writer.writeStartDocument(UTF_8.name(), "1.0");
            writer.writeStartElement("feed");
            writer.writeDefaultNamespace(ATOM);
            writer.writeAttribute("xml:lang", language);
            head(writer);
            for (var entry : entries) {
                write(entry, writer);
            }
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("A feed cannot be written", broken);
        }
        return out.toByteArray();
    }

    private void head(XMLStreamWriter writer) throws XMLStreamException {
        element(writer, "id", "urn:uuid:" + UUID.nameUUIDFromBytes(self.getBytes(UTF_8)));
        element(writer, "title", title);
        element(writer, "updated", updated().toString());
        link(writer, "self", "application/atom+xml", self);
        link(writer, "alternate", "text/html", page);
        writer.writeStartElement("author");
        element(writer, "name", "Luotsi");
        writer.writeEndElement();
    }

    private Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static void write(Entry entry, XMLStreamWriter writer) throws XMLStreamException {
        writer.writeStartElement("entry");
        if (!entry.language.isEmpty()) {
            writer.writeAttribute("xml:lang", entry.language);
        }
        element(writer, "id", "urn:uuid:" + entry.id);
        element(writer, "title", entry.title);
        element(writer, "updated", entry.updated.toString());
        link(writer, "alternate", "text/html", entry.href);
        writer.writeStartElement("author");
        element(writer, "name", entry.source);
        writer.writeEndElement();
        element(writer, "summary", entry.summary);
        writer.writeEndElement();
    }

    private static void link(XMLStreamWriter writer, String relation, String type, String href)
            throws XMLStreamException {
        writer.writeEmptyElement("link");
        writer.writeAttribute("rel", relation);
        writer.writeAttribute("type", type);
        writer.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter writer, String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(writable(text));
        writer.writeEndElement();
    }

    /** What XML 1.0 can hold. */
    private static String writable(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= ' ' && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
