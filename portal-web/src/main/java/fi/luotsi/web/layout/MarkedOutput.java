package fi.luotsi.web.layout;

import static java.util.Objects.requireNonNull;

import fi.luotsi.indexer.search.MarkedText;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code <lu:marked text="#{…}"/>}: a {@link MarkedText} with its answers marked. The writer escapes each piece. */
@FacesComponent("luotsi.Marked")
public class MarkedOutput extends UIComponentBase {
    @Override
    public String getFamily() {
        return "luotsi";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        var writer = context.getResponseWriter();
        var text = (MarkedText) requireNonNull(getAttributes().get("text"));
        for (var piece : text.pieces()) {
            if (piece.marked()) {
                writer.startElement("mark", this);
                writer.writeText(piece.text(), null);
                writer.endElement("mark");
            } else {
                writer.writeText(piece.text(), null);
            }
        }
    }
}
