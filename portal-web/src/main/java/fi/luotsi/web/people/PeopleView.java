package fi.luotsi.web.people;

import fi.luotsi.compliance.people.Personnel;
import fi.luotsi.compliance.people.Personnel.Line;
import fi.luotsi.compliance.people.Personnel.Question;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Paging;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /admin/people}: who was where on a day, by name and unit. */
@Named
@RequestScoped
public class PeopleView {
    private static final int SIZE = 50;
    private static final int MOST_PAGES = 2_000;

    @Inject
    HttpServletRequest request;

    @Inject
    Personnel personnel;

    @Inject
    Visitor visitor;

    private List<Line> lines = List.of();
    private int total;
    private Paging paging = new Paging(1, 1);

    public void open() {
        visitor.requireAdministrator();
        var sent = new Sent(request);
        var question = new Question(sent.text("words"), sent.id("unit"), asked(sent));
        var wanted = sent.text("page").matches("[1-9]\\d{0,4}") ? Integer.parseInt(sent.text("page")) : 1;
        var from = (Math.min(wanted, MOST_PAGES) - 1) * SIZE;
        var found = personnel.find(question, from, SIZE);
        total = found.total();
        paging = Paging.of(wanted, total, SIZE, MOST_PAGES);
        lines = paging.current() == wanted
                ? found.lines()
                : personnel.find(question, (paging.current() - 1) * SIZE, SIZE).lines();
    }

    /** Today, unless another day was asked for, or any day at all. */
    private static Optional<LocalDate> asked(Sent sent) {
        return sent.has("ever") ? Optional.empty() : Optional.of(sent.day("day").orElse(LocalDate.now(Figures.ZONE)));
    }

    public List<Line> lines() {
        return lines;
    }

    public int total() {
        return total;
    }

    public String words() {
        return new Sent(request).text("words");
    }

    public String unit() {
        return new Sent(request).text("unit");
    }

    public LocalDate day() {
        return new Sent(request).day("day").orElse(LocalDate.now(Figures.ZONE));
    }

    public boolean isEver() {
        return new Sent(request).has("ever");
    }

    public Paging paging() {
        return paging;
    }

    public String pageHref(int page) {
        var address = Address.of("/admin/people")
                .with("words", words())
                .with("unit", unit())
                .with("day", day().toString());
        return (isEver() ? address.with("ever", "1") : address)
                .with("page", Integer.toString(page))
                .toString();
    }
}
