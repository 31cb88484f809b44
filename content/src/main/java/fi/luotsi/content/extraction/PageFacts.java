package fi.luotsi.content.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a page's head says about it. */
record PageFacts(
        String title,
        String language,
        String author,
        @Nullable LocalDate date) {
    private static final Pattern SITE = Pattern.compile("\\s+[|–—·-]\\s+|\\s+::\\s+");
    private static final List<String> DATES = List.of(
            "article:modified_time",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "og:updated_time",
            "article:published_time",
            "dcterms.date",
            "dc.date",
            "dcterms.issued",
            "date");
    private static final List<String> AUTHORS = List.of("author", "article:author", "dcterms.creator", "dc.creator");

    static PageFacts of(Document page) {
        var html = page.selectFirst("html");
        return new PageFacts(
                title(page),
                html == null ? "" : language(html.attr("lang")),
                firstMeta(page, AUTHORS),
                Dates.parse(firstMeta(page, DATES)));
    }

    /** "sv-FI" becomes "sv". */
    static String language(String tag) {
        var language = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return language.matches("[a-z]{2}") ? language : "";
    }

    void into(Draft draft) {
        draft.title = draft.title.isBlank() ? title : draft.title;
        draft.language = draft.language.isBlank() ? language : draft.language;
        draft.author = draft.author.isBlank() ? author : draft.author;
        draft.date = draft.date == null ? date : draft.date;
    }

    private static String title(Document page) {
        var title = page.title().isBlank() ? meta(page, "og:title") : page.title();
        var h1 = page.selectFirst("h1");
        if (title.isBlank()) {
            return h1 == null ? "" : h1.text();
        }
        return withoutSite(title.strip(), h1 == null ? "" : h1.text(), meta(page, "og:site_name"));
    }

    /** "Lomat | Intranet" is "Lomat" when the page's heading or its site's name says so. */
    private static String withoutSite(String title, String heading, String site) {
        var at = SITE.matcher(title);
        while (at.find()) {
            var before = title.substring(0, at.start());
            var after = title.substring(at.end());
            if (before.equalsIgnoreCase(heading) || (!site.isBlank() && after.equalsIgnoreCase(site))) {
                return before;
            }
        }
        return title;
    }

    private static String firstMeta(Document page, List<String> names) {
        return names.stream()
                .map(name -> meta(page, name))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String meta(Document page, String name) {
        for (var meta : page.head().getElementsByTag("meta")) {
            if (meta.attr("name").equalsIgnoreCase(name)
                    || meta.attr("property").equalsIgnoreCase(name)
                    || meta.attr("http-equiv").equalsIgnoreCase(name)) {
                return meta.attr("content").strip();
            }
        }
        return "";
    }
}
