package fi.luotsi.web.editor;

import fi.luotsi.indexer.insight.Cluster;
import fi.luotsi.indexer.insight.Figure;
import fi.luotsi.indexer.insight.Night;
import fi.luotsi.indexer.insight.VainSearches;
import fi.luotsi.indexer.search.IndexUnavailable;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.EveryRole;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;

/** {@code /editor/vain}: searches that lead nowhere, with what can be done about them, and what came of what was done. */
@Named
@RequestScoped
public class VainView {
    private static final List<String> DONE = List.of("dismissed", "reopened", "asked", "sent", "counted", "busy");

    @Inject
    HttpServletRequest request;

    @Inject
    VainSearches vain;

    @Inject
    Night night;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    @Inject
    Figures figures;

    private List<Cluster> open = List.of();
    private List<Cluster> dealtWith = List.of();

    public void open() {
        var editor = visitor.requireEditor();
        var sent = new Sent(request);
        if (sent.isPost()) {
            Sent.redirect("/editor/vain?done=" + act(sent, editor.id()));
            return;
        }
        open = vain.open();
        dealtWith = vain.dealtWith();
    }

    private String act(Sent sent, UUID editor) {
        var cluster = sent.id("cluster");
        return switch (sent.text("do")) {
            case "dismiss" -> {
                cluster.ifPresent(id -> vain.act(id, Cluster.State.DISMISSED, editor));
                yield "dismissed";
            }
            case "reopen" -> {
                cluster.ifPresent(vain::reopen);
                yield "reopened";
            }
            case "count" -> count();
            default -> "";
        };
    }

    private String count() {
        try {
            night.work(EveryRole.READER);
            return "counted";
        } catch (IndexUnavailable unavailable) {
            return "busy";
        }
    }

    public String done() {
        var done = new Sent(request).text("done");
        return DONE.contains(done) ? done : "";
    }

    public List<Cluster> clusters() {
        return open;
    }

    public List<Cluster> dealtWith() {
        return dealtWith;
    }

    public String others(Cluster cluster) {
        return String.join(" · ", cluster.others());
    }

    public String teach(Cluster cluster, String kind) {
        return Address.of("/editor/lesson")
                .with("kind", kind)
                .with("word", cluster.words())
                .with("cluster", cluster.id().toString())
                .toString();
    }

    public String actedOn(Cluster cluster) {
        return cluster.actedOn().map(figures::day).orElse("");
    }

    /** What came of it: too early, too few searches, or the two shares that matter for its kind. */
    public String outcome(Cluster cluster) {
        if (cluster.state() == Cluster.State.DISMISSED) {
            return "–";
        }
        if (cluster.measuredOn().isEmpty()) {
            var due = cluster.actedOn()
                    .map(acted -> figures.day(acted.plusDays(VainSearches.DAYS_COMPARED + 1)))
                    .orElse("");
            return texts.format("editor.vain.measuredOn", due);
        }
        if (!cluster.before().isTelling() || !cluster.after().isTelling()) {
            return texts.format(
                    "editor.vain.tooFew",
                    cluster.before().searches(),
                    cluster.after().searches());
        }
        return texts.format(
                "editor.vain.outcome",
                cluster.before().vainPercent(),
                cluster.after().vainPercent(),
                cluster.before().openedPercent(),
                cluster.after().openedPercent());
    }

    /** {@code ok} when it got better, {@code late} when not, empty when nothing can be said. */
    public String tone(Cluster cluster) {
        if (cluster.measuredOn().isEmpty()
                || !cluster.before().isTelling()
                || !cluster.after().isTelling()) {
            return "";
        }
        return isBetter(cluster.kind(), cluster.before(), cluster.after()) ? "ok" : "late";
    }

    private static boolean isBetter(Cluster.Kind kind, Figure before, Figure after) {
        return switch (kind) {
            case NOTHING_FOUND -> after.vainPercent() < before.vainPercent();
            case NOTHING_OPENED -> after.openedPercent() > before.openedPercent();
        };
    }
}
