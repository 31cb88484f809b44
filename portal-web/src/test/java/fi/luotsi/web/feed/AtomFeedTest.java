package fi.luotsi.web.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.web.feed.AtomFeed.Entry;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AtomFeedTest {
    private static final UUID ONE = UUID.fromString("01a21391-1991-7bf6-ad44-accadaf645fd");
    private static final String EVIL = "</title><script>alert(1)</script> & ]]> \u0000\u0008\uD800 #{7*7} ä 😀";

    @Test
    void a_feed_has_what_the_standard_asks_for() throws Exception {
        var feed = parse(feed(entry("Salasanat", "2026-11-02T10:00:00Z"), entry("Teams", "2026-11-20T10:00:00Z")));
        var root = feed.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(text(root, "id")).startsWith("urn:uuid:");
        assertThat(text(root, "updated")).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(text(root, "name")).isEqualTo("Luotsi");
        var entries = root.getElementsByTagNameNS("*", "entry");
        assertThat(entries.getLength()).isEqualTo(2);
        assertThat(text((Element) entries.item(0), "id")).isEqualTo("urn:uuid:" + ONE);
        assertThat(text((Element) entries.item(0), "updated")).isEqualTo("2026-11-02T10:00:00Z");
    }

    @Test
    void nothing_in_a_document_breaks_the_feed() throws Exception {
        var root = parse(feed(entry(EVIL, "2026-11-02T10:00:00Z"))).getDocumentElement();
        assertThat(root.getElementsByTagNameNS("*", "script").getLength()).isZero();
        var entry = (Element) root.getElementsByTagNameNS("*", "entry").item(0);
        assertThat(text(entry, "title")).isEqualTo("</title><script>alert(1)</script> & ]]>  #{7*7} ä 😀");
    }

    @Test
    void an_empty_feed_is_valid_too_and_the_same_search_keeps_its_identity() throws Exception {
        var root = parse(feed()).getDocumentElement();
        assertThat(text(root, "updated")).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(text(root, "id")).isEqualTo(text(parse(feed()).getDocumentElement(), "id"));
    }

    private static AtomFeed feed(Entry... entries) {
        return new AtomFeed(
                "Luotsi: salasana",
                "fi",
                "https://x.example/feed?q=s",
                "https://x.example/search?q=s",
                List.of(entries));
    }

    private static Entry entry(String title, String updated) {
        return new Entry(
                ONE, title, "https://x.example/document?id=" + ONE, Instant.parse(updated), title, "fi", "Wintra");
    }

    private static Document parse(AtomFeed feed) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        assertThat(new String(feed.xml(), UTF_8)).startsWith("<?xml");
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed.xml()));
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }
}
