package fi.luotsi.content.extraction;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks a page's elements into a text flow, without recursion because pages may be nested ten thousand deep. */
final class PageWalk implements NodeFilter {
    private final TextFlow flow;
    private final boolean githubAnchors;

    private PageWalk(TextFlow flow, boolean githubAnchors) {
        this.flow = flow;
        this.githubAnchors = githubAnchors;
    }

    static void walk(Element content, TextFlow flow, boolean githubAnchors) {
        content.filter(new PageWalk(flow, githubAnchors));
        flow.end();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            flow.text(text.getWholeText());
        } else if (node instanceof Element element) {
            if (MainContent.isBoilerplate(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            flow.open(element.normalName(), isHeading(element) ? anchor(element) : null);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            flow.close(element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isHeading(Element element) {
        var name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    /** The heading's own identifier, else that of a link target inside it. */
    private String anchor(Element heading) {
        if (!heading.id().isBlank()) {
            return heading.id();
        }
        var target = heading.selectFirst("a[name],a[id]");
        if (target != null) {
            return target.hasAttr("name") ? target.attr("name") : target.id();
        }
        return githubAnchors ? Slug.github(heading.text()) : "";
    }
}
