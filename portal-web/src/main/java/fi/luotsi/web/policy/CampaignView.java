package fi.luotsi.web.policy;

import fi.luotsi.compliance.acknowledgement.Standings;
import fi.luotsi.compliance.calendar.Period;
import fi.luotsi.compliance.calendar.SchoolCalendar;
import fi.luotsi.compliance.notice.QuietDays;
import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.UnitType;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.policy.Campaign;
import fi.luotsi.compliance.policy.Duties;
import fi.luotsi.compliance.policy.Preview;
import fi.luotsi.compliance.policy.Preview.Change;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The part of {@code /dpo/policy} where people are asked to sign: what is chosen there, and what that would do. */
@Named
@RequestScoped
public class CampaignView {
    private static final String LEVEL = "\u2003";
    private static final Set<Period.Kind> BUSY = Set.of(Period.Kind.HOLIDAY, Period.Kind.MATRICULATION);
    private static final Duration SIGNING = Duration.ofMinutes(1);

    @Inject
    HttpServletRequest request;

    @Inject
    PolicyDeskView desk;

    @Inject
    Duties duties;

    @Inject
    Standings standings;

    @Inject
    Units units;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    @Inject
    Figures figures;

    @Inject
    SchoolCalendar calendar;

    private Optional<Preview> preview = Optional.empty();

    /** Who comes in or goes, in a sentence, and why. */
    public record Told(String said, List<String> reasons) {
        public Told {
            reasons = List.copyOf(reasons);
        }
    }

    public CampaignForm form() {
        return new CampaignForm(new Sent(request));
    }

    public Optional<Campaign> asked() {
        return desk.inForce().flatMap(version -> duties.campaign(version.id()));
    }

    /** Of what was chosen, once it was asked for. */
    public Optional<Preview> preview() {
        if (preview.isEmpty() && new Sent(request).text("do").equals("preview")) {
            preview = desk.inForce()
                    .flatMap(version -> form().campaign(version.id()))
                    .map(campaign -> duties.preview(desk.latest().policy(), campaign));
        }
        return preview;
    }

    public List<Told> changes() {
        return preview().stream()
                .flatMap(shown -> Stream.of(
                        told("campaign.entering", shown.entering()), told("campaign.leaving", shown.leaving())))
                .toList();
    }

    private Told told(String key, Change change) {
        return new Told(
                texts.format(key, change.people()),
                change.because().entrySet().stream()
                        .map(reason -> texts.format(key + "." + reason.getKey(), reason.getValue()))
                        .toList());
    }

    /** Of all who would read and sign. */
    public long hours() {
        return preview()
                .map(shown -> each().multipliedBy(shown.obliged().size()))
                .map(time -> Math.max(1, time.plusMinutes(30).toHours()))
                .orElse(0L);
    }

    /** Of each of them. */
    public long minutes() {
        return each().plusSeconds(30).toMinutes();
    }

    private Duration each() {
        return desk.inForce()
                .map(version ->
                        version.nearest(visitor.language()).readingTime().plus(SIGNING))
                .orElse(SIGNING);
    }

    /** How many of them have to sign something else in the same days. */
    public int busy() {
        return form().days()
                .flatMap(days -> preview()
                        .map(shown ->
                                standings.busy(shown.obliged(), desk.latest().policy(), days, today())))
                .orElse(0);
    }

    /** Holidays and weeks of matriculation into which it falls. */
    public List<String> periods() {
        var days = preview().stream().flatMap(shown -> shown.groups().stream()).toList();
        return days.isEmpty()
                ? List.of()
                : calendar.between(days.getFirst().startsOn(), days.getLast().dueOn()).stream()
                        .filter(period -> BUSY.contains(period.kind()))
                        .map(period -> texts.format(
                                "campaign.preview." + period.kind(),
                                figures.day(period.from()),
                                figures.day(period.to())))
                        .toList();
    }

    /** Whether a last day falls on one on which nobody is reminded. */
    public boolean isDueOnQuietDay() {
        return preview()
                .filter(shown -> shown.groups().stream().anyMatch(group -> QuietDays.isQuiet(group.dueOn())))
                .isPresent();
    }

    public List<UnitType> types() {
        return units.types();
    }

    /** Where somebody can work, each under its parent. */
    public List<UnitLine> units() {
        return units.tree().stream().filter(line -> !line.isClosed(today())).toList();
    }

    public String place(UnitLine line) {
        return LEVEL.repeat(line.depth()) + line.name(visitor.language());
    }

    private static LocalDate today() {
        return LocalDate.now(Figures.ZONE);
    }
}
