package fi.luotsi.web.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Facts on paper, for years in a drawer: a PDF with tags for screen readers (PDF/UA, ISO 14289-1), and with its font inside.
 *
 * @param language ISO 639-1
 * @param lead paragraphs before the facts; {@code foot} those after them
 */
public record PdfPage(String language, String title, List<String> lead, List<Fact> facts, List<String> foot) {
    /** What PDFBox brings; it has the letters of all three languages. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String STYLE = "page.css";

    /** One of the facts. */
    public record Fact(String label, String value) {}

    public PdfPage {
        lead = List.copyOf(lead);
        facts = List.copyOf(facts);
        foot = List.copyOf(foot);
    }

    public byte[] bytes() {
        var written = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> resource(PDDocument.class, FONT), "Liberation Sans")
                    .withW3cDocument(document(), null)
                    .toStream(written)
                    .run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return written.toByteArray();
    }

    private Document document() throws IOException {
        var document = blank();
        var html = (Element) document.appendChild(document.createElement("html"));
        html.setAttribute("lang", language);
        var head = add(html, "head", "");
        add(head, "title", title);
        var description = add(head, "meta", "");
        description.setAttribute("name", "description");
        description.setAttribute("content", title);
        try (var style = resource(PdfPage.class, STYLE)) {
            add(head, "style", new String(style.readAllBytes(), UTF_8));
        }
        var body = add(html, "body", "");
        add(body, "h1", title);
        lead.forEach(paragraph -> add(body, "p", paragraph));
        if (!facts.isEmpty()) {
            addFacts(body);
        }
        foot.forEach(paragraph -> add(body, "p", paragraph));
        return document;
    }

    private void addFacts(Element body) {
        var rows = add(add(body, "table", ""), "tbody", "");
        for (var fact : facts) {
            var row = add(rows, "tr", "");
            add(row, "th", fact.label()).setAttribute("scope", "row");
            add(row, "td", fact.value());
        }
    }

    private static Element add(Element parent, String name, String text) {
        var document = Objects.requireNonNull(parent.getOwnerDocument());
        var element = (Element) parent.appendChild(document.createElement(name));
        if (!text.isEmpty()) {
            element.appendChild(document.createTextNode(text));
        }
        return element;
    }

    private static Document blank() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("Every Java platform can make a document", impossible);
        }
    }

    private static InputStream resource(Class<?> beside, String name) {
        return Objects.requireNonNull(beside.getResourceAsStream(name), name);
    }
}
