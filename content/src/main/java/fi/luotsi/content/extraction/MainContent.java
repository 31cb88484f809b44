package fi.luotsi.content.extraction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the part of a page that says something, and what in it does not. */
final class MainContent {
    private static final int ENOUGH_CHARACTERS = 100;
    private static final int PARAGRAPHS_OF_A_PAGE_FORM = 3;
    private static final Set<String> SILENT_ELEMENTS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "aside",
            "button",
            "input",
            "select",
            "option",
            "textarea",
            "dialog",
            "iframe",
            "object",
            "svg",
            "canvas",
            "audio",
            "video",
            "head",
            "menu");
    private static final Set<String> SILENT_ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "search",
            "complementary",
            "dialog",
            "alertdialog",
            "menu",
            "menubar");
    private static final Pattern SILENT_NAMES = Pattern.compile(
            "(?:^|[\\s_-])(?:cookies?|consent|breadcrumbs?|murupolku|navbar|navigation|sidebar|site-header|site-footer|skip-?link|skip-to-content"
                    + "|social-share|share-buttons|visually-hidden|sr-only|screen-reader-text|pagination)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN_STYLE = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private MainContent() {}

    static Element of(Document page) {
        var main = page.select("main,[role=main]");
        if (main.size() == 1 && hasEnoughText(main.getFirst())) {
            return main.getFirst();
        }
        var articles = page.select("article");
        if (articles.size() == 1 && hasEnoughText(articles.getFirst())) {
            return articles.getFirst();
        }
        return page.body();
    }

    static boolean isBoilerplate(Element element) {
        var name = element.normalName();
        return switch (name) {
            case "body", "main", "html" -> false;
            case "form" -> !isWholePage(element);
            case "header", "footer" -> element.closest("main,article") == null;
            default -> SILENT_ELEMENTS.contains(name) || (element.attributesSize() > 0 && isSilent(element));
        };
    }

    private static boolean isSilent(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || SILENT_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || HIDDEN_STYLE.matcher(element.attr("style")).find()
                || SILENT_NAMES.matcher(element.className()).find()
                || SILENT_NAMES.matcher(element.id()).find();
    }

    /** Some sites (SharePoint's classic pages) wrap everything in one form. */
    private static boolean isWholePage(Element form) {
        return form.selectFirst("h1,h2,main,article") != null
                || form.select("p").size() >= PARAGRAPHS_OF_A_PAGE_FORM;
    }

    private static boolean hasEnoughText(Element element) {
        return element.text().length() >= ENOUGH_CHARACTERS;
    }
}
