package fi.luotsi.web.layout;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leaves an attribute out where the expression of a page gives nothing for it: {@code checked=""} would check the box. Mojarra leaves it out by itself,
 * MyFaces writes it.
 */
public class EmptyAttributes extends RenderKitFactory {
    /** Those that say something by being there, and those that must not be empty. */
    private static final Set<String> SPEAKING = Set.of(
            "aria-current",
            "aria-describedby",
            "aria-invalid",
            "checked",
            "disabled",
            "hidden",
            "lang",
            "multiple",
            "open",
            "readonly",
            "required",
            "selected");

    public EmptyAttributes(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public @Nullable RenderKit getRenderKit(@Nullable FacesContext context, String id) {
        var kit = getWrapped().getRenderKit(context, id);
        return kit == null ? null : new Kit(kit);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class Kit extends RenderKitWrapper {
        Kit(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter createResponseWriter(Writer writer, @Nullable String types, @Nullable String encoding) {
            return new Page(getWrapped().createResponseWriter(writer, types, encoding));
        }
    }

    private static final class Page extends ResponseWriterWrapper {
        Page(ResponseWriter wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            return new Page(getWrapped().cloneWithWriter(writer));
        }

        @Override
        public void writeAttribute(String name, @Nullable Object value, @Nullable String property) throws IOException {
            var isEmpty = value == null || value.toString().isEmpty();
            if (!isEmpty || !SPEAKING.contains(name)) {
                super.writeAttribute(name, value, property);
            }
        }
    }
}
