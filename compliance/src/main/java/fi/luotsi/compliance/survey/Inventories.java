package fi.luotsi.compliance.survey;

import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.Roles;
import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What units have: devices, network, systems and support. Heads tell it of their units and sign it; what is told anew is appended. */
@ApplicationScoped
@Transactional
public class Inventories {
    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Units units;

    @Inject
    Roles roles;

    @Inject
    Workforce workforce;

    Clock clock = Clock.systemUTC();

    /** A campaign asks of a unit. */
    public record Asked(SurveyCampaign campaign, UnitLine unit, Optional<Inventory> told) {}

    /** What came of telling. */
    public enum Outcome {
        DONE,
        /** The campaign has closed, or does not ask of the unit, or somebody else heads it. */
        NOT_ASKED,
        INCOMPLETE
    }

    /** What open campaigns ask of the units that an account heads. */
    public List<Asked> asked(UUID account) {
        var headed = roles.units(account, Role.UNIT_HEAD, today());
        return surveyRows().campaigns().stream()
                .filter(campaign -> campaign.survey().kind() == Survey.Kind.INVENTORY && campaign.isOpen(today()))
                .flatMap(campaign ->
                        asked(campaign).filter(one -> headed.contains(one.unit().id())))
                .toList();
    }

    /** Open units in which people work, and that the campaign means. */
    private Stream<Asked> asked(SurveyCampaign campaign) {
        var audience = campaign.audience();
        var below = audience.units().stream()
                .flatMap(unit -> units.subtree(unit).stream())
                .collect(Collectors.toSet());
        var told = rows().latest(campaign.id()).stream().collect(Collectors.toMap(Inventory::unit, one -> one));
        return units.tree().stream()
                .filter(line -> line.people() > 0 && !line.isClosed(today()))
                .filter(line -> audience.units().isEmpty() || below.contains(line.id()))
                .filter(line -> isMeant(audience, line))
                .map(line -> new Asked(campaign, line, Optional.ofNullable(told.get(line.id()))));
    }

    private static boolean isMeant(Audience audience, UnitLine line) {
        return audience.unitTypes().isEmpty()
                || audience.unitTypes().contains(line.unit().type());
    }

    /** Tells what a unit has, by somebody who heads it. */
    public Outcome tell(UUID campaign, UUID unit, Map<UUID, Integer> values, UUID account) {
        var meant = asked(account).stream()
                .filter(one ->
                        one.campaign().id().equals(campaign) && one.unit().id().equals(unit))
                .findFirst();
        if (meant.isEmpty()) {
            return Outcome.NOT_ASKED;
        }
        if (!meant.get().campaign().survey().isAnswered(values)) {
            return Outcome.INCOMPLETE;
        }
        add(campaign, unit, values, account);
        return Outcome.DONE;
    }

    /** What was told before there was this portal, of a campaign that is over. */
    public void takeIn(SurveyCampaign campaign, UUID unit, Map<UUID, Integer> values, UUID account) {
        if (!campaign.isClosed(today()) || !campaign.survey().isAnswered(values)) {
            throw new IllegalArgumentException("It is not over, or something is missing: " + campaign.id());
        }
        add(campaign.id(), unit, values, account);
    }

    private void add(UUID campaign, UUID unit, Map<UUID, Integer> values, UUID account) {
        var jobTitle = workforce
                .personOf(account)
                .flatMap(workforce::worker)
                .flatMap(worker -> worker.on(today()))
                .map(Worker.Work::jobTitle)
                .orElse("");
        rows().add(
                        campaign,
                        new Inventory(unit, account, jobTitle, clock.instant().truncatedTo(ChronoUnit.MICROS), values));
    }

    /** How many units have told of how many that are asked. */
    public record Reach(int told, int asked) {}

    public Reach reach(SurveyCampaign campaign) {
        return new Reach(
                rows().latest(campaign.id()).size(), (int) asked(campaign).count());
    }

    /**
     * What was told of a unit, beside a year ago and all units.
     *
     * @param unit without it the city, of which nothing is told but the sums
     */
    public List<InventoryLine> lines(SurveyCampaign campaign, Optional<SurveyCampaign> before, Optional<UUID> unit) {
        var all = rows().latest(campaign.id());
        var then = before.map(one -> byOrigin(one, unit)).orElse(Map.of());
        return campaign.survey().questions().stream()
                .map(question -> new InventoryLine(
                        question,
                        of(all, unit).flatMap(own -> value(own, question)),
                        Optional.ofNullable(then.get(question.origin())),
                        all.stream()
                                .flatMap(one -> value(one, question).stream())
                                .toList()))
                .toList();
    }

    private static Optional<Inventory> of(List<Inventory> all, Optional<UUID> unit) {
        return all.stream().filter(one -> unit.equals(Optional.of(one.unit()))).findFirst();
    }

    private static Optional<Integer> value(Inventory inventory, Question question) {
        return Optional.ofNullable(inventory.values().get(question.id()));
    }

    private Map<UUID, Integer> byOrigin(SurveyCampaign campaign, Optional<UUID> unit) {
        return of(rows().latest(campaign.id()), unit).stream()
                .flatMap(own -> campaign.survey().questions().stream()
                        .filter(question -> value(own, question).isPresent())
                        .map(question -> Map.entry(
                                question.origin(), value(own, question).orElseThrow())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private LocalDate today() {
        return City.today(clock);
    }

    private SurveyRepository surveyRows() {
        return new SurveyRepository(entities);
    }

    private InventoryRepository rows() {
        return new InventoryRepository(entities);
    }
}
