package fi.luotsi.web.figure;

import fi.luotsi.compliance.notice.FigureWish;
import fi.luotsi.compliance.notice.FigureWishes;
import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.snapshot.Release.Line;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /figures/letters}: of which units the visitor gets the figures by mail, once a month. */
@Named
@RequestScoped
public class FigureLettersView {
    @Inject
    HttpServletRequest request;

    @Inject
    FigureWishes wishes;

    @Inject
    Dashboard dashboard;

    @Inject
    Units units;

    @Inject
    Visitor visitor;

    private List<Line> seen = List.of();
    private boolean isFull;

    public void open() {
        seen = dashboard.seen();
        var sent = new Sent(request);
        if (!sent.isPost()) {
            return;
        }
        if (sent.text("do").equals("stop")) {
            sent.id("unit").ifPresent(unit -> wishes.stop(account(), unit));
            Sent.redirect("/figures/letters?done=stopped");
        } else {
            sent.id("unit").flatMap(this::line).ifPresentOrElse(this::ask, NotThere::answer);
        }
    }

    private void ask(Line line) {
        isFull = !wishes.ask(account(), line.place().unit());
        if (!isFull) {
            Sent.redirect("/figures/letters?done=asked");
        }
    }

    private UUID account() {
        return visitor.account().map(Account::id).orElseThrow();
    }

    private Optional<Line> line(UUID unit) {
        return seen.stream().filter(line -> line.place().unit().equals(unit)).findFirst();
    }

    public List<FigureWish> wishes() {
        return wishes.of(account());
    }

    /** Also where the unit is not seen any more, so that the letter can be stopped. */
    public String name(FigureWish wish) {
        return line(wish.unit())
                .map(line -> line.place().name(visitor.language()))
                .or(() -> units.find(wish.unit()).map(unit -> unit.name(visitor.language())))
                .orElse("–");
    }

    /** Whether the letter comes, by the rights of now. */
    public boolean isSeen(FigureWish wish) {
        return line(wish.unit()).isPresent();
    }

    /** Units of which one can be asked for. */
    public List<Line> others() {
        var asked = wishes().stream().map(FigureWish::unit).toList();
        return seen.stream()
                .filter(line -> !asked.contains(line.place().unit()))
                .toList();
    }

    public boolean isFull() {
        return isFull;
    }

    public String done() {
        var done = new Sent(request).text("done");
        return List.of("asked", "stopped").contains(done) ? done : "";
    }
}
