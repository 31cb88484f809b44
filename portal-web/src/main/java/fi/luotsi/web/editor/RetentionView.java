package fi.luotsi.web.editor;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Handlings;
import fi.luotsi.content.Handlings.Answer;
import fi.luotsi.content.Handlings.Destroyed;
import fi.luotsi.content.Handlings.Ended;
import fi.luotsi.content.Reviewer;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /editor/retention}: what may be destroyed now, and what was. Editors see it; administrators destroy, after one plain question. */
@Named
@RequestScoped
public class RetentionView {
    private static final int SHOWN = 100;

    @Inject
    HttpServletRequest request;

    @Inject
    Handlings handlings;

    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private List<Ended> ended = List.of();
    private List<Ended> asked = List.of();
    private List<Destroyed> destroyed = List.of();
    private int total;

    public void open() {
        var editor = reviewer(visitor.requireEditor());
        var sent = new Sent(request);
        if (sent.isPost()) {
            visitor.requireAdministrator();
        }
        if (sent.isPost() && sent.has("sure")) {
            var done = chosen().stream()
                    .filter(id -> handlings.destroy(id, editor) == Answer.DONE)
                    .count();
            Sent.redirect(Address.of("/editor/retention")
                    .with("done", Long.toString(done))
                    .toString());
            return;
        }
        var all = handlings.ended(editor);
        total = all.size();
        ended = all.stream().limit(SHOWN).toList();
        var chosen = chosen();
        asked = sent.isPost()
                ? ended.stream().filter(line -> chosen.contains(line.id())).toList()
                : List.of();
        destroyed = handlings.destroyed(editor, SHOWN);
    }

    private Reviewer reviewer(Account account) {
        return new Reviewer(account.id(), true, Set.of(), visitor.reader());
    }

    private List<DocumentId> chosen() {
        return Stream.of(Objects.requireNonNullElse(request.getParameterValues("id"), new String[0]))
                .limit(SHOWN)
                .flatMap(id -> DocumentId.parse(id).stream())
                .toList();
    }

    /** What may be destroyed, the longest withdrawn first. */
    public List<Ended> ended() {
        return ended;
    }

    /** How many there are, shown or not. */
    public int total() {
        return total;
    }

    /** What somebody has chosen and is asked about. */
    public List<Ended> asked() {
        return asked;
    }

    public boolean isAsking() {
        return !asked.isEmpty();
    }

    public List<Destroyed> destroyed() {
        return destroyed;
    }

    public String source(Ended line) {
        return line.source().in(visitor.language());
    }

    public String name(Destroyed line) {
        return directory.name(line.account()).orElseGet(() -> texts.get("editor.history.somebody"));
    }

    public String general() {
        return texts.format("retention.lead", handlings.generalYears());
    }

    /** What came of the button, or nothing. */
    public String done() {
        var done = new Sent(request).text("done");
        return done.matches("\\d{1,4}") ? texts.format("retention.done", Integer.valueOf(done)) : "";
    }
}
