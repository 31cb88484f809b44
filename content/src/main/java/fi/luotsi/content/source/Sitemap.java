package fi.luotsi.content.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A sitemap (sitemaps.org): pages, or other sitemaps; XML or one address a line, packed or not. A broken one gives what stands before the break. */
record Sitemap(List<String> pages, List<String> sitemaps) {
    /** The protocol's largest file. */
    static final int MOST_BYTES = 50 << 20;

    private static final int MOST_ENTRIES = 50_000;

    static Sitemap of(byte[] file) throws IOException {
        var bytes = Gzip.isPacked(file) ? Gzip.unpack(file, MOST_BYTES) : file;
        var sitemap = new Sitemap(new ArrayList<>(), new ArrayList<>());
        if (isXml(bytes)) {
            sitemap.readXml(bytes);
        } else {
            new String(bytes, UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("http"))
                    .limit(MOST_ENTRIES)
                    .forEach(sitemap.pages::add);
        }
        return sitemap;
    }

    private static boolean isXml(byte[] bytes) {
        var beginning = new String(bytes, 0, Math.min(bytes.length, 200), UTF_8).stripLeading();
        return beginning.startsWith("<") || beginning.startsWith("\uFEFF");
    }

    private void readXml(byte[] bytes) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            var entries = pages;
            while (xml.hasNext() && pages.size() + sitemaps.size() < MOST_ENTRIES) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    entries = entries(xml, entries);
                }
            }
            xml.close();
        } catch (XMLStreamException broken) {
            // What stood before the break has been read.
        }
    }

    private List<String> entries(XMLStreamReader xml, List<String> entries) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "url" -> {
                return pages;
            }
            case "sitemap" -> {
                return sitemaps;
            }
            case "loc" -> {
                if (xml.getNamespaceURI() == null || !xml.getNamespaceURI().contains("image")) {
                    entries.add(xml.getElementText().strip());
                }
            }
            default -> {}
        }
        return entries;
    }
}
