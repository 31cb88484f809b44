package fi.luotsi.content.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.content.TestSite;
import fi.luotsi.content.TestSite.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A site of 2,000 pages with real texts: chapters and whole documents behind lists, some named by the sitemap only, and around them what sites have: redirects,
 * duplicates, forbidden, slow and failing parts.
 */
final class LargeSite implements AutoCloseable {
    static final int PAGES = 2_000;
    static final int REDIRECTS = 100;
    static final int PRINTED = 100;
    static final int COPIES = 100;
    static final int FORBIDDEN = 50;
    static final int FAILING = 20;
    static final int SLOW = 2;
    private static final int PER_LIST = 50;
    private static final int LISTED = 1_900;
    private static final int CHAPTER = 2_000;

    final TestSite web = new TestSite();
    final List<String> pages = new ArrayList<>();
    private final AtomicInteger changes = new AtomicInteger();

    LargeSite(List<Path> documents) throws IOException {
        addTexts(documents);
        addLists();
        addOdds();
        web.put("/robots.txt", Reply.of("text/plain", """
                User-agent: *
                Disallow: /salaa/
                Sitemap: %s/kartta.xml
                """.formatted(web.url()).getBytes(UTF_8)));
    }

    int lists() {
        return LISTED / PER_LIST;
    }

    private void addTexts(List<Path> documents) throws IOException {
        for (var document : documents) {
            var name = document.getFileName().toString();
            if (name.endsWith(".html") || name.endsWith(".pdf") || name.endsWith(".docx")) {
                var path = "/asiakirjat/" + pages.size() + "/" + name.replaceAll("[^a-zA-Z0-9.]", "-");
                var type = name.endsWith(".html") ? "text/html" : "application/octet-stream";
                add(path, Reply.of(type, Files.readAllBytes(document)).tagged());
            }
        }
        for (var document : documents) {
            if (document.toString().endsWith(".md")) {
                addChapters(Files.readString(document));
            }
        }
    }

    private void addChapters(String text) {
        for (var from = 0; from < text.length() && pages.size() < PAGES; from += CHAPTER) {
            var chapter = text.substring(from, Math.min(from + CHAPTER, text.length()));
            add("/ohjeet/" + pages.size(), chapter("Ohje " + pages.size(), chapter));
        }
    }

    private void add(String path, Reply reply) {
        pages.add(path);
        web.put(path, reply);
    }

    private static Reply chapter(String title, String text) {
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return Reply.html(
                        "<!DOCTYPE html><html lang=fi><title>%s</title><nav><a href=/>Etusivu</a></nav><main><h1>%s</h1><p>%s</p></main><footer>Kunta</footer>"
                                .formatted(title, title, escaped.replace("\n\n", "</p><p>")))
                .tagged();
    }

    private void addLists() {
        var home = new ArrayList<String>();
        for (var list = 0; list < lists(); list++) {
            var links = pages.subList(list * PER_LIST, (list + 1) * PER_LIST);
            web.page("/lista/" + list, "Lista " + list, links.toArray(String[]::new));
            home.add("/lista/" + list);
        }
        home.add("/muut");
        web.page("/", "Etusivu", home.toArray(String[]::new));
        var map = new StringBuilder("<urlset>");
        pages.subList(LISTED, PAGES)
                .forEach(page ->
                        map.append("<url><loc>").append(web.url()).append(page).append("</loc></url>"));
        web.put(
                "/kartta.xml",
                Reply.of("application/xml", map.append("</urlset>").toString().getBytes(UTF_8)));
    }

    /** Whole pages stand at even places from the end, so that none of these says the same as another. */
    private void addOdds() {
        var links = new ArrayList<String>();
        for (var number = 0; number < REDIRECTS; number++) {
            web.put("/vanha/" + number, Reply.redirect(301, chapterPage(number)));
            links.add("/vanha/" + number);
        }
        for (var number = 0; number < PRINTED; number++) {
            web.put(
                    "/tulosta/" + number,
                    Reply.html("<link rel=canonical href='%s'><main>Tuloste %d</main>"
                                    .formatted(chapterPage(number), number))
                            .tagged());
            links.add("/tulosta/" + number);
        }
        for (var number = 0; number < COPIES; number++) {
            var original = chapterPage(number);
            web.put("/kopio/" + number, exchange -> web.reply(original, exchange));
            links.add("/kopio/" + number);
        }
        for (var number = 0; number < FORBIDDEN; number++) {
            web.page("/salaa/" + number, "Salainen " + number);
            links.add("/salaa/" + number);
        }
        for (var number = 0; number < FAILING; number++) {
            web.put("/rikki/" + number, Reply.status(500));
            links.add("/rikki/" + number);
        }
        for (var number = 0; number < SLOW; number++) {
            web.put("/hidas/" + number, Reply.html("Hidas " + number).after(8_000));
            links.add("/hidas/" + number);
        }
        web.page("/muut", "Muut", links.toArray(String[]::new));
    }

    private String chapterPage(int number) {
        return pages.get(PAGES - 300 + number);
    }

    /** Another text at a page of which there are no copies. */
    void change(int number) {
        var page = pages.get(number);
        web.put(page, chapter("Muutos " + number, "Uusi teksti " + changes.incrementAndGet() + " sivulla " + page));
    }

    void remove(int number) {
        web.remove(pages.get(number));
    }

    @Override
    public void close() {
        web.close();
    }
}
