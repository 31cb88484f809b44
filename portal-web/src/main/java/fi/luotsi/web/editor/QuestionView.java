package fi.luotsi.web.editor;

import fi.luotsi.content.Source;
import fi.luotsi.content.Sources;
import fi.luotsi.indexer.insight.Cluster;
import fi.luotsi.indexer.insight.Requests;
import fi.luotsi.indexer.insight.VainSearches;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** {@code /editor/question}: asks the owner of a source about searches that lead nowhere. */
@Named
@RequestScoped
public class QuestionView {
    @Inject
    HttpServletRequest request;

    @Inject
    VainSearches vain;

    @Inject
    Requests requests;

    @Inject
    Sources sources;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private Optional<Cluster> cluster = Optional.empty();
    private boolean incomplete;

    public void open() {
        var editor = visitor.requireEditor();
        var sent = new Sent(request);
        cluster = sent.id("cluster").flatMap(vain::find);
        if (!sent.isPost()) {
            return;
        }
        var source = sources().stream()
                .filter(candidate -> candidate.key().equals(sent.text("source")))
                .findFirst();
        if (cluster.isEmpty() || source.isEmpty() || !sent.has("text")) {
            incomplete = true;
            return;
        }
        requests.ask(cluster.get().words(), source.get().key(), source.get().owner(), sent.text("text"), editor.id());
        vain.act(cluster.get().id(), Cluster.State.ASKED, editor.id());
        Sent.redirect("/editor/vain?done=asked");
    }

    public boolean isKnown() {
        return cluster.isPresent();
    }

    public Cluster cluster() {
        return cluster.orElseThrow();
    }

    public boolean isIncomplete() {
        return incomplete;
    }

    public List<Source> sources() {
        return sources.all();
    }

    public String text() {
        return incomplete
                ? new Sent(request).text("text")
                : texts.format(
                        "editor.question.draft",
                        cluster().words(),
                        cluster().total().searches());
    }
}
