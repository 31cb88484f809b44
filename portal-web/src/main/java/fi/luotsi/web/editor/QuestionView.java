package fi.luotsi.web.editor;

import fi.luotsi.compliance.notice.Notices;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.content.Source;
import fi.luotsi.content.Sources;
import fi.luotsi.content.Stewards;
import fi.luotsi.indexer.insight.Cluster;
import fi.luotsi.indexer.insight.Requests;
import fi.luotsi.indexer.insight.VainSearches;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
    Stewards stewards;

    @Inject
    Directory directory;

    @Inject
    Notices notices;

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
        var question = requests.ask(
                cluster.get().words(), source.get().key(), source.get().owner(), sent.text("text"), editor.id());
        var isSent = owner(source.get())
                .filter(owner -> notices.ask(owner, question))
                .isPresent();
        vain.act(cluster.get().id(), Cluster.State.ASKED, editor.id());
        Sent.redirect("/editor/vain?done=" + (isSent ? "sent" : "asked"));
    }

    /** The person who answers for the source, or the deputy of one who has left. */
    private Optional<UUID> owner(Source source) {
        return stewards.of(source.id()).stream()
                .flatMap(steward -> Stream.concat(Stream.of(steward.owner()), steward.deputy().stream()))
                .filter(account -> directory.contact(account).isPresent())
                .findFirst();
    }

    /** The source in a list: its name and who answers for it. */
    public String label(Source source) {
        return source.name().in(visitor.language()) + " – "
                + owner(source).flatMap(directory::name).orElse(source.owner());
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
        return sources.all().stream()
                .filter(source -> visitor.reader().maySee(source.audience()))
                .toList();
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
