package fi.luotsi.web.figure;

import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;

/** Links beside the field of the day, which lead by month and by year to other days of the same page. */
@Named
@RequestScoped
public class StepsView {
    @Inject
    HttpServletRequest request;

    @Inject
    Dashboard dashboard;

    @Inject
    Texts texts;

    /**
     * Where a link leads.
     *
     * @param isHere the month at which the page stands
     */
    public record Step(String name, String href, boolean isHere) {}

    /** For the page of all figures: any month that can be asked for. */
    public List<Step> all() {
        return steps(Address.of("/figures"), new MonthSteps(day(), dashboard.today(), dashboard::isAsked));
    }

    /** For the page of one figure: the months of its curve. */
    public List<Step> of(String metric, List<LocalDate> days) {
        var months = days.stream().map(YearMonth::from).toList();
        return steps(
                Address.of("/figures/metric").with("metric", metric),
                new MonthSteps(day(), dashboard.today(), day -> months.contains(YearMonth.from(day))));
    }

    private LocalDate day() {
        return dashboard.day(new Sent(request));
    }

    private List<Step> steps(Address page, MonthSteps steps) {
        return Stream.of(
                        steps.year(-1).map(day -> step(page, day, "" + day.getYear(), false)).stream(),
                        steps.month(-1).map(day -> step(page, day, texts.get("steps.before"), false)).stream(),
                        steps.months().stream().map(day -> step(page, day, name(day), steps.isHere(day))),
                        steps.month(1).map(day -> step(page, day, texts.get("steps.after"), false)).stream(),
                        steps.year(1).map(day -> step(page, day, "" + day.getYear(), false)).stream())
                .flatMap(found -> found)
                .toList();
    }

    private String name(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, texts.locale()) + " " + day.getYear();
    }

    private Step step(Address page, LocalDate day, String name, boolean isHere) {
        var sent = new Sent(request);
        var unit = sent.id("unit").map(id -> page.with("unit", id.toString())).orElse(page);
        return new Step(name, unit.with("day", day.toString()).toString(), isHere);
    }
}
