package fi.luotsi.web.figure;

import fi.luotsi.compliance.snapshot.Release.Line;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;

/** {@code /figures}: all figures of a unit on a day, beside the city and a year ago. */
@Named
@RequestScoped
public class FiguresView {
    private static final String LEVEL = "\u2003";

    @Inject
    HttpServletRequest request;

    @Inject
    Dashboard dashboard;

    @Inject
    Visitor visitor;

    private List<FigureCard> cards = List.of();

    public void open() {
        var sent = new Sent(request);
        cards = dashboard.cards(sent.id("unit"), day());
        if (cards.isEmpty() && sent.has("unit")) {
            NotThere.answer();
        }
    }

    public LocalDate day() {
        return dashboard.day(new Sent(request));
    }

    public LocalDate today() {
        return dashboard.today();
    }

    public List<FigureCard> cards() {
        return cards;
    }

    public boolean isEmpty() {
        return cards.isEmpty();
    }

    /** Of whom the page tells. */
    public Line line() {
        return cards.getFirst().line();
    }

    public String name(Line line) {
        return line.place().name(visitor.language());
    }

    public String indented(Line line) {
        return LEVEL.repeat(line.depth()) + name(line);
    }

    public List<Line> units() {
        return dashboard.units(cards);
    }

    public boolean isChosen(Line line) {
        return line().place().unit().equals(line.place().unit());
    }
}
