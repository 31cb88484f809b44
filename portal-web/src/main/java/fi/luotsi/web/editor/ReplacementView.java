package fi.luotsi.web.editor;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Library;
import fi.luotsi.content.Replacement;
import fi.luotsi.content.Replacements;
import fi.luotsi.content.Replacements.Answer;
import fi.luotsi.content.Reviewer;
import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.IndexUnavailable;
import fi.luotsi.indexer.search.Search;
import fi.luotsi.indexer.search.SearchQuery;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code /editor/replacement}: which document stands in the place of another. The other one is found by words, or by the address of its page. */
@Named
@RequestScoped
public class ReplacementView {
    private static final Pattern IDENTITY =
            Pattern.compile("\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PROBLEMS =
            Set.of(Answer.NO_SUCCESSOR.name(), Answer.ITSELF.name(), Answer.CIRCLE.name());

    @Inject
    HttpServletRequest request;

    @Inject
    Library library;

    @Inject
    Replacements replacements;

    @Inject
    Search search;

    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private Optional<Document> document = Optional.empty();
    private List<Replacement> history = List.of();
    private List<DocumentSummary> candidates = List.of();
    private boolean failed;

    public void open() throws IOException {
        var editor = editor(visitor.requireEditor());
        var sent = new Sent(request);
        document = sent.document("id").flatMap(id -> library.find(id, visitor.reader()));
        if (document.isEmpty()) {
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        } else if (sent.isPost()) {
            Sent.redirect(after(decide(sent, editor)));
        } else {
            history = replacements.history(document().id(), editor);
            look(sent.text("find"));
        }
    }

    private Reviewer editor(Account account) {
        return new Reviewer(account.id(), true, Set.of(), visitor.reader());
    }

    private Answer decide(Sent sent, Reviewer editor) {
        return sent.has("back")
                ? replacements.takeBack(document().id(), editor)
                : sent.document("successor")
                        .map(successor -> replacements.replace(document().id(), successor, editor))
                        .orElse(Answer.NO_SUCCESSOR);
    }

    private String after(Answer answer) {
        var id = document().id().toString();
        return answer == Answer.DONE
                ? Address.of("/document").with("id", id).toString()
                : Address.of("/editor/replacement")
                        .with("id", id)
                        .with("problem", answer.name())
                        .toString();
    }

    private void look(String find) {
        try {
            var ids = find.isEmpty() ? List.<DocumentId>of() : found(find);
            candidates = library.summaries(ids, visitor.reader()).stream()
                    .sorted(Comparator.comparingInt(candidate -> ids.indexOf(candidate.id())))
                    .toList();
        } catch (IndexUnavailable unavailable) {
            failed = true;
        }
    }

    private List<DocumentId> found(String find) {
        var named = IDENTITY.matcher(find)
                .results()
                .map(MatchResult::group)
                .map(DocumentId::of)
                .toList();
        return named.isEmpty()
                ? search.search(SearchQuery.of(find), visitor.reader()).documents().stream()
                        .map(DocumentHit::id)
                        .filter(id -> !id.equals(document().id()))
                        .toList()
                : named;
    }

    public Document document() {
        return document.orElseThrow();
    }

    public String find() {
        return new Sent(request).text("find");
    }

    public List<DocumentSummary> candidates() {
        return candidates;
    }

    public boolean isFailed() {
        return failed;
    }

    /** By what it is replaced now. */
    public Optional<Replacement> current() {
        return history.stream().findFirst().filter(latest -> !latest.takenBack());
    }

    public List<Replacement> history() {
        return history;
    }

    public String name(Replacement decision) {
        return directory
                .account(decision.account())
                .map(Account::name)
                .orElseGet(() -> texts.get("editor.history.somebody"));
    }

    /** Why nothing came of it, or empty. */
    public String problem() {
        var told = new Sent(request).text("problem");
        return PROBLEMS.contains(told) ? told : "";
    }
}
