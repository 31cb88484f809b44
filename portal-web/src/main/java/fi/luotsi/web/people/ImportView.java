package fi.luotsi.web.people;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.PastFile;
import fi.luotsi.compliance.people.PersonnelFiles;
import fi.luotsi.compliance.personnelfile.PersonnelTable;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code /admin/import}: the form for the personnel system's file, the files of the past, and the way back from the last one. */
@Named
@RequestScoped
public class ImportView {
    private static final int SHOWN = 20;

    @Inject
    HttpServletRequest request;

    @Inject
    PersonnelFiles files;

    @Inject
    Directory directory;

    @Inject
    DirectoryCard directoryCard;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private List<PastFile> history = List.of();

    public void open() {
        visitor.requireAdministrator();
        var sent = new Sent(request);
        if (sent.isPost()) {
            act(sent);
        }
        history = files.history(SHOWN);
    }

    private void act(Sent sent) {
        var by = visitor.account().map(Account::id).orElseThrow();
        if (sent.has("people")) {
            Sent.redirect("/admin/import?" + (directoryCard.letGo(sent, by) ? "done=letGo" : "problem=NUMBER"));
        } else {
            undo(sent, by);
        }
    }

    private void undo(Sent sent, UUID by) {
        var decision = sent.id("id").map(id -> files.undo(id, by)).orElse(PersonnelFiles.Decision.UNKNOWN);
        switch (decision) {
            case UNKNOWN, NOT_AS_SHOWN, STOPPED -> NotThere.answer();
            case DONE -> Sent.redirect("/admin/import?done=undone");
            case CHANGED_SINCE -> Sent.redirect("/admin/import?problem=" + decision);
        }
    }

    public List<PastFile> history() {
        return history;
    }

    public String sender(PastFile file) {
        return directory.name(file.sentBy()).orElseGet(() -> texts.get("editor.history.somebody"));
    }

    /** What is wrong with what was sent; empty when nothing is. */
    public String problem() {
        var sent = new Sent(request).text("problem");
        return Stream.concat(
                        Stream.of(PersonnelTable.Reason.values()).map(Enum::name),
                        Stream.of(PersonnelFiles.Decision.CHANGED_SINCE.name(), "NUMBER"))
                .filter(sent::equals)
                .findFirst()
                .orElse("");
    }

    /** {@code taken}, {@code undone}, {@code discarded}, {@code letGo}, or empty. */
    public String done() {
        var done = new Sent(request).text("done");
        return List.of("taken", "undone", "discarded", "letGo").contains(done) ? done : "";
    }

    public long mostBytes() {
        return PersonnelTable.MOST_BYTES;
    }
}
