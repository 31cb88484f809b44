package fi.luotsi.web.dpo;

import fi.luotsi.compliance.audit.AuditEntry;
import fi.luotsi.compliance.audit.AuditLog;
import fi.luotsi.compliance.audit.Deed;
import fi.luotsi.compliance.people.Colleague;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Library;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Paging;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code /dpo/audit}: who did what, and who saw a document. */
@Named
@RequestScoped
public class AuditView {
    private static final int SIZE = 50;
    private static final int MOST_PAGES = 2_000;
    private static final int MOST_COLLEAGUES = 10;

    @Inject
    HttpServletRequest request;

    @Inject
    AuditLog log;

    @Inject
    Directory directory;

    @Inject
    Library library;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private final Map<UUID, String> names = new HashMap<>();
    private Optional<UUID> account = Optional.empty();
    private List<Colleague> meant = List.of();
    private List<AuditEntry> entries = List.of();
    private Map<UUID, DocumentSummary> documents = Map.of();
    private long total;

    public void open() {
        visitor.requireAuditor();
        find();
        if (isUnclear()) {
            return;
        }
        var query = asked().query(account);
        total = log.count(query);
        entries = log.find(query, (paging().current() - 1) * SIZE, SIZE);
        documents = titles();
    }

    /** Somebody is named by an identity, by the login, or by a name that one person has. */
    private void find() {
        var who = asked().who();
        account = asked().identity(who).or(() -> directory.withLogin(who).map(found -> found.id()));
        if (!who.isEmpty() && account.isEmpty()) {
            meant = directory.colleagues(who, MOST_COLLEAGUES);
            if (meant.size() == 1) {
                account = Optional.of(meant.getFirst().account());
                meant = List.of();
            }
        }
    }

    private Map<UUID, DocumentSummary> titles() {
        var ids = entries.stream()
                .flatMap(entry -> entry.subject().stream())
                .distinct()
                .map(DocumentId::new)
                .toList();
        return library.summaries(ids, visitor.reader()).stream()
                .collect(Collectors.toMap(summary -> summary.id().value(), Function.identity()));
    }

    public AuditAsked asked() {
        return new AuditAsked(request);
    }

    public List<Deed> deeds() {
        return List.of(Deed.values());
    }

    /** Nobody is meant, or somebody of several. */
    public boolean isUnclear() {
        return !asked().who().isEmpty() && account.isEmpty();
    }

    public List<Colleague> meant() {
        return meant;
    }

    public String hrefOf(Colleague colleague) {
        return address().with("who", colleague.account().toString()).toString();
    }

    public long total() {
        return total;
    }

    public List<AuditEntry> entries() {
        return entries;
    }

    public String name(AuditEntry entry) {
        return entry.account()
                .map(id -> names.computeIfAbsent(id, this::name))
                .orElseGet(() -> texts.get("audit.stranger"));
    }

    private String name(UUID id) {
        return directory.name(id).orElseGet(() -> texts.get("editor.history.somebody"));
    }

    /** The document that an entry is about, if the reader may see it. */
    public Optional<DocumentSummary> document(AuditEntry entry) {
        return entry.subject().flatMap(id -> Optional.ofNullable(documents.get(id)));
    }

    public String lead() {
        return texts.format("audit.lead", log.daysKept());
    }

    public Paging paging() {
        var page = request.getParameter("page");
        var current = page != null && page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        return Paging.of(current, (int) Math.min(total, Integer.MAX_VALUE), SIZE, MOST_PAGES);
    }

    public String pageHref(int page) {
        return address()
                .with("who", asked().who())
                .with("page", Integer.toString(page))
                .toString();
    }

    private Address address() {
        return Address.of("/dpo/audit")
                .with("what", asked().what())
                .with("deed", asked().deed())
                .with("from", asked().from())
                .with("to", asked().to());
    }
}
