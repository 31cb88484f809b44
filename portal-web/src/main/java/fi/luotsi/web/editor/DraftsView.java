package fi.luotsi.web.editor;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.content.Draft;
import fi.luotsi.content.DraftDecision;
import fi.luotsi.content.Drafts;
import fi.luotsi.content.Drafts.Answer;
import fi.luotsi.content.Drafts.Verdict;
import fi.luotsi.content.PersonalFinding;
import fi.luotsi.content.Reviewer;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Paging;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /editor/drafts}: documents that nobody but editors sees until one of them approves. */
@Named
@RequestScoped
public class DraftsView {
    private static final int SHOWN = 20;
    private static final int MOST_PAGES = 5_000;
    private static final List<String> DONE = List.of("APPROVED", "REJECTED", "changed");

    @Inject
    HttpServletRequest request;

    @Inject
    Drafts drafts;

    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private List<Draft> waiting = List.of();
    private List<DraftDecision> decisions = List.of();
    private Paging paging = new Paging(1, 1);
    private long count;

    public void open() {
        var account = visitor.requireEditor();
        var sent = new Sent(request);
        if (sent.isPost()) {
            Sent.redirect(
                    pageAddress(page()).with("done", decide(sent, account)).toString());
            return;
        }
        count = drafts.count();
        paging = Paging.of(page(), Math.toIntExact(count), SHOWN, MOST_PAGES);
        waiting = drafts.waiting(visitor.reader(), (paging.current() - 1) * SHOWN, SHOWN);
        decisions = drafts.decisions(visitor.reader(), SHOWN);
    }

    /** What cannot be read, and what is not a draft any more, is told as changed. */
    private String decide(Sent sent, Account account) {
        var verdict = verdict(sent.text("verdict"));
        var document = sent.document("document");
        var revision = sent.text("revision");
        var note = sent.text("note").replace("\r\n", "\n");
        if (verdict.isEmpty()
                || document.isEmpty()
                || !revision.matches("[1-9]\\d{0,8}")
                || note.length() > Drafts.LONGEST_NOTE) {
            return "changed";
        }
        var editor = new Reviewer(account.id(), visitor.isEditor(), Set.of(), visitor.reader());
        var answer = drafts.decide(document.get(), Integer.parseInt(revision), verdict.get(), editor, note);
        return answer == Answer.DECIDED ? verdict.get().name() : "changed";
    }

    private static Optional<Verdict> verdict(String text) {
        return List.of(Verdict.values()).stream()
                .filter(verdict -> verdict.name().equals(text))
                .findFirst();
    }

    /** {@code APPROVED}, {@code REJECTED}, {@code changed}, or empty. */
    public String done() {
        var done = new Sent(request).text("done");
        return DONE.contains(done) ? done : "";
    }

    public List<Draft> waiting() {
        return waiting;
    }

    private int page() {
        var page = new Sent(request).text("page");
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    public Paging paging() {
        return paging;
    }

    public String pageHref(int page) {
        return pageAddress(page).toString();
    }

    private static Address pageAddress(int page) {
        return Address.of("/editor/drafts").with("page", Integer.toString(page));
    }

    public long count() {
        return count;
    }

    public List<DraftDecision> decisions() {
        return decisions;
    }

    public String found(PersonalFinding finding) {
        return texts.format("editor.drafts.finding." + finding.kind(), finding.places());
    }

    public String name(DraftDecision decision) {
        return directory
                .account(decision.account())
                .map(Account::name)
                .orElseGet(() -> texts.get("editor.history.somebody"));
    }

    public int longestNote() {
        return Drafts.LONGEST_NOTE;
    }
}
