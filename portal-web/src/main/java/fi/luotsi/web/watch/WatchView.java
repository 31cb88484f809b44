package fi.luotsi.web.watch;

import fi.luotsi.compliance.notice.Notices;
import fi.luotsi.compliance.notice.Target;
import fi.luotsi.compliance.notice.Watch;
import fi.luotsi.compliance.people.Contact;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.content.Library;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code /watch}: what somebody watches and what became of it. */
@Named
@RequestScoped
public class WatchView {
    private static final int MOST_CHANGES = 50;

    @Inject
    HttpServletRequest request;

    @Inject
    Notices notices;

    @Inject
    Directory directory;

    @Inject
    Library library;

    @Inject
    ChangeReading reading;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private List<Row> rows = List.of();
    private List<ShownChange> changes = List.of();

    /** Something watched. */
    public record Row(Watch watch, String kind, String icon, String name, String href, Optional<Instant> changedAt) {
        public String search() {
            return watch.target() instanceof Target.OfSearch search ? search.address() : "";
        }

        public String document() {
            return switch (watch.target()) {
                case Target.OfSearch search -> "";
                case Target.OfDocument document -> document.document().toString();
                case Target.OfSection section -> section.document().toString();
            };
        }

        public String anchor() {
            return watch.target() instanceof Target.OfSection section ? section.anchor() : "";
        }
    }

    @PostConstruct
    void read() {
        visitor.account().ifPresent(account -> {
            var all = notices.changes(account.id());
            changes = reading.shown(all, visitor.reader(), MOST_CHANGES);
            rows = notices.watches(account.id()).stream().map(this::row).toList();
        });
    }

    private Row row(Watch watch) {
        var names = names();
        return new Row(
                watch,
                names.kind(watch.target()),
                icon(watch.target()),
                names.name(watch.target()),
                TargetForm.page(watch.target()),
                changes.stream()
                        .filter(change -> change.watch().id().equals(watch.id()))
                        .map(ShownChange::foundAt)
                        .findFirst());
    }

    private static String icon(Target target) {
        return switch (target) {
            case Target.OfSearch search -> "search";
            case Target.OfDocument document -> "document";
            case Target.OfSection section -> "list";
        };
    }

    public List<Row> rows() {
        return rows;
    }

    public List<ShownChange> changes() {
        return changes;
    }

    /** Because of what somebody sees a change. */
    public String reason(ShownChange change) {
        return rows.stream()
                .filter(row -> row.watch().id().equals(change.watch().id()))
                .map(row -> row.kind() + ": " + row.name())
                .findFirst()
                .orElse("");
    }

    /** Whether and where letters go. */
    public String mail() {
        if (!notices.mailStatus().works()) {
            return texts.get("watch.mail.off");
        }
        return visitor.account()
                .flatMap(account -> directory.contact(account.id()))
                .map(Contact::email)
                .map(email -> texts.format("watch.mail.on", email))
                .orElseGet(() -> texts.get("watch.mail.nowhere"));
    }

    /** Empty, {@code full} or {@code later}. */
    public String problem() {
        var asked = Objects.requireNonNullElse(request.getParameter("problem"), "");
        return asked.equals("full") || asked.equals("later") ? asked : "";
    }

    private TargetNames names() {
        return new TargetNames(library, visitor.reader(), texts);
    }
}
