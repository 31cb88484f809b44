package fi.luotsi.web.watch;

import fi.luotsi.compliance.notice.Letter;
import fi.luotsi.compliance.notice.Target;
import fi.luotsi.content.Difference;
import fi.luotsi.content.Difference.Piece;
import fi.luotsi.web.layout.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The letter of a day: what changed of what somebody watches, with the differences.
 *
 * @param base the address of the portal as it is configured
 * @param more changes that the letter leaves to the page
 */
record Digest(List<ShownChange> changes, int more, TargetNames names, String base) {
    private static final int RULE = 60;

    Digest {
        changes = List.copyOf(changes);
    }

    /** The subject names nothing that is watched: a subject is read over shoulders. */
    Letter letter() {
        return new Letter(texts().locale().getLanguage(), texts().get("digest.subject"), plain(), html());
    }

    private String plain() {
        var text = new StringBuilder(texts().get("digest.greeting") + "\n\n" + texts().get("digest.lead") + "\n");
        byTarget().forEach((target, found) -> {
            text.append('\n')
                    .append("=".repeat(RULE))
                    .append('\n')
                    .append(title(target))
                    .append('\n');
            found.forEach(change -> text.append('\n').append(plain(change)));
        });
        return text + "\n" + "-".repeat(RULE) + "\n" + rest() + texts().get("digest.stop") + "\n" + base + "/watch\n";
    }

    private String plain(ShownChange change) {
        return headline(change) + "\n" + base + change.href() + "\n"
                + change.sections().stream().map(this::plain).collect(Collectors.joining())
                + hidden(change).map(line -> "  " + line + "\n").orElse("");
    }

    private String plain(Difference.ChangedSection section) {
        var words = section.pieces().stream().map(this::plain).collect(Collectors.joining(" "));
        return "\n  " + heading(section) + "\n" + (words.isEmpty() ? "" : "  " + words + "\n");
    }

    private String plain(Piece piece) {
        return switch (piece.change()) {
            case REMOVED -> "[" + texts().get("watch.removed") + ": " + piece.text() + "]";
            case ADDED -> "[" + texts().get("watch.added") + ": " + piece.text() + "]";
            case SAME, CHANGED -> piece.text();
        };
    }

    private String html() {
        var language = texts().locale().getLanguage();
        var text = new StringBuilder("<!DOCTYPE html><html lang=\"" + language
                + "\"><head><meta charset=\"utf-8\"><title>"
                + escaped(texts().get("digest.subject")) + "</title></head><body><p>"
                + escaped(texts().get("digest.greeting")) + "</p><p>" + escaped(texts().get("digest.lead")) + "</p>");
        byTarget().forEach((target, found) -> {
            text.append("<h2>").append(escaped(title(target))).append("</h2>");
            found.forEach(change -> text.append(html(change)));
        });
        return text + "<hr><p>" + escaped(rest() + texts().get("digest.stop")) + " <a href=\""
                + escaped(base + "/watch") + "\">" + escaped(texts().get("watch.title")) + "</a></p></body></html>";
    }

    private String html(ShownChange change) {
        return "<h3><a href=\"" + escaped(base + change.href()) + "\">" + escaped(headline(change)) + "</a></h3>"
                + change.sections().stream().map(this::html).collect(Collectors.joining())
                + hidden(change).map(line -> "<p>" + escaped(line) + "</p>").orElse("");
    }

    private String html(Difference.ChangedSection section) {
        return "<p><b>" + escaped(heading(section)) + "</b><br>"
                + section.pieces().stream().map(Digest::html).collect(Collectors.joining(" ")) + "</p>";
    }

    private static String html(Piece piece) {
        return switch (piece.change()) {
            case REMOVED -> "<del>" + escaped(piece.text()) + "</del>";
            case ADDED -> "<ins>" + escaped(piece.text()) + "</ins>";
            case SAME, CHANGED -> escaped(piece.text());
        };
    }

    private Map<Target, List<ShownChange>> byTarget() {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.watch().target(), LinkedHashMap::new, Collectors.toList()));
    }

    private String title(Target target) {
        return names.kind(target) + ": " + names.name(target);
    }

    private String headline(ShownChange change) {
        return change.document().title() + " (" + texts().get(change.isNew() ? "watch.new" : "watch.changed") + ")";
    }

    private String heading(Difference.ChangedSection section) {
        var path = section.path();
        return (path.isEmpty() ? texts().get("search.beginning") : path) + " – "
                + texts().get("watch.section." + section.change().name());
    }

    private Optional<String> hidden(ShownChange change) {
        return change.hiddenSections() == 0
                ? Optional.empty()
                : Optional.of(texts().format("watch.moreSections", change.hiddenSections()));
    }

    private String rest() {
        return more == 0 ? "" : texts().format("watch.more", more) + " ";
    }

    private Texts texts() {
        return names.texts();
    }

    /** The only place where text becomes markup. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
