package fi.luotsi.web.document;

import static java.util.Objects.requireNonNull;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * {@code <lu:passages of="#{documentView.text()}"/>}: the text of a document. Written straight to the page, as a handbook has tens of thousands of pieces and a
 * component for each would be slow; the writer escapes each of them.
 */
@FacesComponent("luotsi.Passages")
public class PassagesOutput extends UIComponentBase {
    @Override
    public String getFamily() {
        return "luotsi";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        var text = (ShownText) requireNonNull(getAttributes().get("of"));
        new PassageWriter(context.getResponseWriter(), new Answers(text.marked()), text.language(), text.texts())
                .write(text.passages());
    }
}
