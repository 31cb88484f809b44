package fi.luotsi.web.api;

import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** {@code /opensearch.xml}: lets a browser search the portal from its own search field, by the OpenSearch 1.1 description. */
@WebServlet("/opensearch.xml")
public class OpenSearchServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

    @Inject
    transient PortalAddress address;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/opensearchdescription+xml");
        response.setCharacterEncoding("UTF-8");
        try {
            write(XMLOutputFactory.newFactory().createXMLStreamWriter(response.getWriter()), address.base(request));
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private void write(XMLStreamWriter xml, String base) throws XMLStreamException {
        var texts = new Texts(visitor.locale());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("OpenSearchDescription");
        xml.writeDefaultNamespace(NAMESPACE);
        element(xml, "ShortName", "Luotsi");
        element(xml, "Description", texts.get("search.plugin"));
        element(xml, "Language", visitor.language());
        element(xml, "InputEncoding", "UTF-8");
        xml.writeStartElement("Image");
        xml.writeAttribute("type", "image/svg+xml");
        xml.writeCharacters(base + "/static/brand.svg");
        xml.writeEndElement();
        xml.writeEmptyElement("Url");
        xml.writeAttribute("type", "text/html");
        xml.writeAttribute("template", base + "/search?q={searchTerms}");
        xml.writeEmptyElement("Url");
        xml.writeAttribute("type", "application/opensearchdescription+xml");
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("template", base + "/opensearch.xml");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
