package fi.luotsi.web.people;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Difference;
import fi.luotsi.compliance.people.Difference.Kind;
import fi.luotsi.compliance.people.Difference.PersonChange;
import fi.luotsi.compliance.people.PersonnelFiles;
import fi.luotsi.compliance.people.PersonnelFiles.Decision;
import fi.luotsi.compliance.people.PersonnelFiles.Looked;
import fi.luotsi.compliance.personnelfile.Field;
import fi.luotsi.compliance.personnelfile.RowFault;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Paging;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code /admin/changes}: which column of a file is what, what it would change, and the decision. */
@Named
@RequestScoped
public class ChangesView {
    private static final int SIZE = 50;
    private static final int MOST_PAGES = 2_000;
    private static final int MOST_FAULTS = 200;

    @Inject
    HttpServletRequest request;

    @Inject
    PersonnelFiles files;

    @Inject
    Visitor visitor;

    private Optional<Looked> looked = Optional.empty();
    private String problem = "";

    public void open() {
        visitor.requireAdministrator();
        var sent = new Sent(request);
        var id = sent.id("id");
        looked = id.flatMap(files::look);
        if (looked.isEmpty()) {
            NotThere.answer();
        } else if (sent.isPost()) {
            act(id.orElseThrow(), sent);
        }
    }

    private void act(UUID id, Sent sent) {
        var by = visitor.account().map(Account::id).orElseThrow();
        switch (sent.text("do")) {
            case "columns" -> {
                keepColumns(sent);
                Sent.redirect("/admin/changes?id=" + id);
            }
            case "discard" -> {
                files.discard(id, by);
                Sent.redirect("/admin/import?done=discarded");
            }
            case "take" -> settle(files.takeIn(id, sent.text("digest"), number(sent.text("leavers")), by), id);
            default -> NotThere.answer();
        }
    }

    private void settle(Decision decision, UUID id) {
        switch (decision) {
            case DONE -> Sent.redirect("/admin/import?done=taken");
            case UNKNOWN -> NotThere.answer();
            case NOT_AS_SHOWN, STOPPED, CHANGED_SINCE -> {
                problem = decision.name();
                looked = files.look(id);
            }
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    /** A field that is not chosen is not in the file. */
    private void keepColumns(Sent sent) {
        var headers = new EnumMap<Field, String>(Field.class);
        var known = looked.orElseThrow().header();
        for (var field : Field.values()) {
            var header = sent.text("column-" + field.name());
            if (header.isEmpty() || known.contains(header)) {
                headers.put(field, header);
            }
        }
        files.keepColumns(headers);
    }

    public Looked looked() {
        return looked.orElseThrow();
    }

    public boolean isRead() {
        return looked().difference().isPresent();
    }

    public Difference difference() {
        return looked().difference().orElseThrow();
    }

    /** What is wrong with the decision; empty when nothing is. */
    public String problem() {
        return problem;
    }

    public List<Field> fields() {
        return List.of(Field.values());
    }

    public boolean isColumn(Field field, String header) {
        var place = looked().columns().places().get(field);
        return place != null && looked().header().get(place).equals(header);
    }

    /** The columns that have a name. */
    public List<String> header() {
        return looked().header().stream()
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    /** The kind of change that is shown: the one asked for, else the first that there is. */
    public Kind kind() {
        var asked = new Sent(request).text("kind");
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equals(asked))
                .findFirst()
                .or(() -> Stream.of(Kind.values())
                        .filter(kind -> difference().count(kind) > 0)
                        .findFirst())
                .orElse(Kind.NEW);
    }

    public List<PersonChange> changes() {
        return difference().of(kind()).stream()
                .skip((paging().current() - 1L) * SIZE)
                .limit(SIZE)
                .toList();
    }

    public Paging paging() {
        var page = new Sent(request).text("page");
        return Paging.of(
                page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1,
                difference().count(kind()),
                SIZE,
                MOST_PAGES);
    }

    public String pageHref(int page) {
        return kindAddress(kind()).with("page", Integer.toString(page)).toString();
    }

    public String kindHref(Kind kind) {
        return kindAddress(kind).toString();
    }

    private Address kindAddress(Kind kind) {
        return Address.of("/admin/changes")
                .with("id", looked().file().id().toString())
                .with("kind", kind.name());
    }

    public List<RowFault> faults() {
        return difference().faults().stream().limit(MOST_FAULTS).toList();
    }

    public int moreFaults() {
        return Math.max(0, difference().faults().size() - MOST_FAULTS);
    }
}
