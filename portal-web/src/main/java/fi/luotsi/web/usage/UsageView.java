package fi.luotsi.web.usage;

import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.personnelfile.PersonnelTable;
import fi.luotsi.compliance.usage.Total;
import fi.luotsi.compliance.usage.UsageFigures;
import fi.luotsi.compliance.usage.UsageImport;
import fi.luotsi.compliance.usage.Usages;
import fi.luotsi.compliance.usage.UsedSystem;
import fi.luotsi.compliance.usage.UsedSystem.Base;
import fi.luotsi.compliance.usage.UsedSystem.Kind;
import fi.luotsi.compliance.usage.UsedSystem.Rule;
import fi.luotsi.compliance.usage.UsedSystems;
import fi.luotsi.compliance.usage.UsedSystems.Adding;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code /usage}: systems by months, the form for a file, and the one for a new system. */
@Named
@RequestScoped
public class UsageView {
    private static final int MONTHS = 6;
    private static final int FILES = 20;

    @Inject
    HttpServletRequest request;

    @Inject
    UsedSystems systems;

    @Inject
    Usages usages;

    @Inject
    UsageFigures figures;

    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private List<UsedSystem> all = List.of();
    private List<UsageImport> counted = List.of();
    private List<Total> totals = List.of();
    private List<YearMonth> months = List.of();
    private String problem = "";

    public void open() {
        visitor.requireUsageKeeper();
        var sent = new Sent(request);
        if (sent.isPost()) {
            add(sent);
        }
        var until = MonthText.read(sent.text("until")).orElseGet(this::current);
        months = Stream.iterate(until.minusMonths(MONTHS - 1L), month -> month.plusMonths(1))
                .limit(MONTHS)
                .toList();
        all = systems.all();
        counted = figures.ofSystems(months.getFirst(), until);
        totals = figures.totals(months.getFirst(), until);
    }

    private void add(Sent sent) {
        var system = new UsedSystem(
                UUID.randomUUID(),
                sent.text("code"),
                sent.text("name"),
                chosen(Kind.values(), "kind"),
                chosen(rules(), "rule"),
                chosen(Base.values(), "base"));
        var adding = systems.add(system);
        if (adding == Adding.ADDED) {
            Sent.redirect("/usage/system?id=" + system.id() + "&done=added");
        } else {
            problem = adding.name();
        }
    }

    private <E extends Enum<E>> E chosen(E[] choices, String name) {
        return Arrays.stream(choices)
                .filter(choice -> isChosen(name, choice.name()))
                .findFirst()
                .orElse(choices[0]);
    }

    public boolean isChosen(String name, String value) {
        return new Sent(request).text(name).equals(value);
    }

    public List<YearMonth> months() {
        return months;
    }

    public String text(YearMonth month) {
        return MonthText.shown(month);
    }

    public String earlier() {
        return months.getFirst().minusMonths(1).toString();
    }

    public boolean isEarlierThanNow() {
        return months.getLast().isBefore(current());
    }

    public List<UsedSystem> systems() {
        return all;
    }

    /** Those of which files come. */
    public List<UsedSystem> others() {
        return all.stream().filter(system -> system.rule() != Rule.OWN).toList();
    }

    public String cell(UsedSystem system, YearMonth month) {
        return counted.stream()
                .filter(found ->
                        found.system().equals(system.id()) && found.month().equals(month))
                .findFirst()
                .map(found -> TallyText.shown(found.whole()))
                .orElse("–");
    }

    public List<Total.Of> sums() {
        return List.of(Total.Of.values());
    }

    public String sumCell(Total.Of of, YearMonth month) {
        return totals.stream()
                .filter(total -> total.of() == of && total.month().equals(month))
                .findFirst()
                .map(total -> TallyText.shown(total.whole()))
                .orElse("–");
    }

    /** What the latest sum consists of, and of whom. */
    public String about(Total.Of of) {
        return totals.stream()
                .filter(total -> total.of() == of)
                .reduce((first, later) -> later.month().isAfter(first.month()) ? later : first)
                .map(total -> texts.format(
                        "usage.sum.about",
                        String.join(", ", total.systems()),
                        texts.get("usage.base." + total.base().name())))
                .orElse("");
    }

    public List<UsageImport> files() {
        return usages.recent(FILES);
    }

    public String system(UsageImport file) {
        return all.stream()
                .filter(system -> system.id().equals(file.system()))
                .findFirst()
                .map(UsedSystem::name)
                .orElse("");
    }

    public String sender(UsageImport file) {
        return file.sentBy().flatMap(directory::name).orElseGet(() -> texts.get("editor.history.somebody"));
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public Rule[] rules() {
        return Arrays.stream(Rule.values()).filter(rule -> rule != Rule.OWN).toArray(Rule[]::new);
    }

    public List<Base> bases() {
        return List.of(Base.values());
    }

    /** The month before this one, unless one was chosen. */
    public String month() {
        return MonthText.read(new Sent(request).text("month"))
                .orElseGet(() -> current().minusMonths(1))
                .toString();
    }

    private YearMonth current() {
        return YearMonth.from(usages.today());
    }

    public String problem() {
        return problem;
    }

    /** What is wrong with a file that was sent; empty when nothing is. */
    public String fileProblem() {
        var sent = new Sent(request).text("problem");
        return Stream.of(Usages.Problem.values())
                .map(Enum::name)
                .filter(sent::equals)
                .findFirst()
                .orElse("");
    }

    /** {@code taken}, {@code discarded}, {@code same}, or empty. */
    public String done() {
        var done = new Sent(request).text("done");
        return List.of("taken", "discarded", "same").contains(done) ? done : "";
    }

    public long mostBytes() {
        return PersonnelTable.MOST_BYTES;
    }
}
