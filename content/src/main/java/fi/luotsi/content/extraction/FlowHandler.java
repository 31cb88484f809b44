package fi.luotsi.content.extraction;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Feeds the XHTML of Tika's parsers into a text flow; pages, slides and sheets are known by their classes. */
final class FlowHandler extends DefaultHandler {
    private static final Set<String> SILENT_ELEMENTS = Set.of("head", "script", "style", "title");
    private static final Set<String> SILENT_CLASSES = Set.of(
            "slide-master-content",
            "package-entry",
            "header",
            "footer",
            "slide-header",
            "slide-footer",
            "embedded",
            "slide-note-header",
            "slide-note-footer");
    private static final int LONGEST_SLIDE_TITLE = 120;

    private final TextFlow flow;
    private int silentDepth;
    private int page;
    private boolean expectsSlideTitle;
    private @Nullable StringBuilder slideTitle;

    FlowHandler(TextFlow flow) {
        this.flow = flow;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        var kind = attributes.getValue("class");
        if (silentDepth > 0 || SILENT_ELEMENTS.contains(name) || isSilent(kind)) {
            silentDepth++;
            return;
        }
        if (name.equals("div") && kind != null) {
            beginPage(kind);
        }
        if (expectsSlideTitle && name.equals("p")) {
            slideTitle = new StringBuilder();
        }
        flow.open(name, attributes.getValue("id"));
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        if (silentDepth > 0) {
            silentDepth--;
            return;
        }
        if (slideTitle != null && name.equals("p")) {
            endSlideTitle(slideTitle.toString());
        }
        flow.close(name);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (silentDepth > 0) {
            return;
        }
        if (slideTitle != null) {
            slideTitle.append(characters, start, length);
        } else {
            flow.text(new String(characters, start, length));
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        characters(characters, start, length);
    }

    /** Tables of contents have the class of their style: "toc_1", "toc 1". */
    private static boolean isSilent(@Nullable String kind) {
        return kind != null && (SILENT_CLASSES.contains(kind) || kind.startsWith("toc"));
    }

    private void beginPage(String kind) {
        if (kind.equals("page")) {
            flow.sections().pageSection(++page);
        } else if (kind.equals("slide-content")) {
            flow.end();
            flow.sections().pageSection(++page);
            expectsSlideTitle = true;
        }
    }

    /** A slide's first paragraph is its title, if it is short. */
    private void endSlideTitle(String raw) {
        slideTitle = null;
        var title = CleanText.paragraph(raw);
        if (title.chars().noneMatch(Character::isLetter)) { // the place of a date or number
            return;
        }
        expectsSlideTitle = false;
        if (title.length() <= LONGEST_SLIDE_TITLE) {
            flow.sections().heading(1, title, flow.sections().pageAnchor());
        } else {
            flow.text(raw);
        }
    }
}
