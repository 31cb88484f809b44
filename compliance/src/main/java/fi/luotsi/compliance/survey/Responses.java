package fi.luotsi.compliance.survey;

import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Workforce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What people answer of themselves. Whoever is asked takes a form, once, and gets a ticket that says where and as what they work and nothing of them; an answer
 * comes with a ticket, which is destroyed. Answers are shown in batches of at least the threshold of one unit and job group; what is left over when a campaign
 * closes is shown by {@link Leftovers}. So whatever views are subtracted, what is left is of nobody or of as many people at least.
 */
@ApplicationScoped
@Transactional
public class Responses {
    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    /** So many answers are shown together at least. */
    @Inject
    @ConfigProperty(name = "luotsi.survey.threshold", defaultValue = "5")
    int threshold;

    @Inject
    Workforce workforce;

    @Inject
    Units units;

    Clock clock = Clock.systemUTC();

    /** The campaigns that ask somebody now, and whose form they have not taken; what closes first comes first. */
    public List<SurveyCampaign> open(UUID person) {
        var taken = rows().taken(person);
        return workforce.worker(person).stream()
                .flatMap(worker -> surveyRows().campaigns().stream()
                        .filter(campaign -> !taken.contains(campaign.id()))
                        .filter(campaign -> unit(campaign, worker).isPresent()))
                .sorted((one, other) -> one.closesOn().compareTo(other.closesOn()))
                .toList();
    }

    /** Where somebody works of whom the campaign asks. */
    private Optional<UUID> unit(SurveyCampaign campaign, Worker worker) {
        return Optional.of(campaign)
                .filter(asked -> asked.survey().kind() == Survey.Kind.SELF && asked.isOpen(today()))
                .filter(asked -> asked.audience().obligedSince(worker, today()).isPresent())
                .flatMap(asked -> asked.audience().obligingUnit(worker, today()));
    }

    /** A ticket for somebody whom the campaign asks; none where it does not, or they have taken their form already. */
    public Optional<String> ticket(UUID person, UUID campaign) {
        var worker = workforce.worker(person);
        var unit = worker.flatMap(found -> surveyRows().campaigns().stream()
                .filter(asked -> asked.id().equals(campaign))
                .findFirst()
                .flatMap(asked -> unit(asked, found)));
        if (unit.isEmpty() || !rows().takeForm(person, campaign)) {
            return Optional.empty();
        }
        var word = Ticket.word();
        rows().addTicket(
                        Ticket.digest(word),
                        new Ticket(campaign, unit.get(), JobGroup.of(worker.orElseThrow(), unit.get(), today())));
        return Optional.of(word);
    }

    /** The campaign that a ticket is for, as long as it was not used and the campaign is open. */
    public Optional<SurveyCampaign> campaign(String word) {
        return rows().ticket(Ticket.digest(word)).flatMap(this::campaign);
    }

    private Optional<SurveyCampaign> campaign(Ticket ticket) {
        return surveyRows().campaigns().stream()
                .filter(campaign -> campaign.id().equals(ticket.campaign()) && campaign.isOpen(today()))
                .findFirst();
    }

    /** Takes an answer for a ticket, which is good for no other; false where it was used before or never given, or the campaign has closed. */
    public boolean give(String word, Map<UUID, Integer> marks) {
        rows().ticket(Ticket.digest(word)).ifPresent(held -> surveyRows().lockCampaign(held.campaign()));
        var ticket = rows().useUp(Ticket.digest(word));
        var campaign = ticket.flatMap(this::campaign);
        campaign.ifPresent(open -> {
            keep(open, new Sheet(ticket.get().unit(), ticket.get().group(), marks));
            showEnough(open.id(), ticket.get());
        });
        return campaign.isPresent();
    }

    private void keep(SurveyCampaign campaign, Sheet sheet) {
        if (!campaign.survey().isAnswered(sheet.marks())) {
            throw new IllegalArgumentException("Every question has an answer that it can have");
        }
        rows().add(campaign.survey(), campaign.id(), sheet);
    }

    private void showEnough(UUID campaign, Ticket ticket) {
        var waiting = rows().waiting(campaign, ticket.group()).getOrDefault(ticket.unit(), 0);
        if (waiting >= threshold) {
            rows().show(campaign, ticket.unit(), ticket.group(), ticket.unit().toString());
        }
    }

    /** Answers that were given before there was this portal, to a campaign that is over. */
    public void takeIn(SurveyCampaign campaign, List<Sheet> sheets) {
        if (!campaign.isClosed(today()) || !surveyRows().unsettled(today()).contains(campaign.id())) {
            throw new IllegalArgumentException("It is not over, or its answers are shown: " + campaign.id());
        }
        sheets.forEach(sheet -> keep(campaign, sheet));
        for (var group : JobGroup.values()) {
            rows().waiting(campaign.id(), group).forEach((unit, people) -> {
                if (people >= threshold) {
                    rows().show(campaign.id(), unit, group, unit.toString());
                }
            });
        }
        settle(campaign.id(), units.tree());
    }

    /** Shows what was left over of campaigns that have closed, and destroys their tickets; how many there were. */
    public int settle() {
        var tree = units.tree();
        var over = surveyRows().unsettled(today());
        over.forEach(campaign -> settle(campaign, tree));
        return over.size();
    }

    private void settle(UUID campaign, List<UnitLine> tree) {
        surveyRows().lockCampaign(campaign);
        if (!surveyRows().settle(campaign)) {
            return;
        }
        rows().forgetTickets(campaign);
        for (var group : JobGroup.values()) {
            Leftovers.places(rows().waiting(campaign, group), tree, threshold)
                    .forEach((unit, place) -> rows().show(campaign, unit, group, place));
        }
    }

    /**
     * What is shown of a campaign.
     *
     * @param unit with all below it; without it the city
     * @param before the campaign a year ago, if there was one
     */
    public Results results(
            SurveyCampaign campaign, Optional<SurveyCampaign> before, Optional<UUID> unit, Optional<JobGroup> group) {
        var places = unit.map(units::subtree)
                .map(below -> below.stream().map(UUID::toString).collect(Collectors.toSet()));
        Predicate<JobGroup> isGroup = one -> group.isEmpty() || group.get() == one;
        Predicate<String> isOwn = place -> places.isEmpty() || places.get().contains(place);
        var now = tallies(campaign.id());
        var then = before.map(one -> tallies(one.id())).orElse(Tallies.NONE);
        var areas = campaign.survey().areas().stream()
                .map(area -> new AreaResult(
                        area,
                        now.levels(area, line -> isGroup.test(line.group()) && isOwn.test(line.place())),
                        now.levels(area, line -> isGroup.test(line.group()) && !isOwn.test(line.place())),
                        then.levels(area, line -> isGroup.test(line.group()) && isOwn.test(line.place())),
                        threshold,
                        campaign.survey().in(area).stream()
                                .map(question -> now.count(
                                        question, line -> isGroup.test(line.group()) && isOwn.test(line.place())))
                                .toList()))
                .toList();
        return new Results(now.people(line -> isGroup.test(line.group()) && isOwn.test(line.place())), areas);
    }

    /** The units in which answers are shown, and all above them: those of which there is anything to see. */
    public Set<UUID> shownIn(SurveyCampaign campaign) {
        var places = rows().shown(campaign.id()).stream()
                .map(ResponseRepository.Shown::place)
                .filter(place -> !place.equals(ResponseRepository.CITY))
                .map(UUID::fromString)
                .distinct();
        return places.flatMap(place -> units.path(place).stream())
                .map(UnitLine::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Tallies tallies(UUID campaign) {
        return new Tallies(rows().shown(campaign), rows().marked(campaign));
    }

    private LocalDate today() {
        return City.today(clock);
    }

    private SurveyRepository surveyRows() {
        return new SurveyRepository(entities);
    }

    private ResponseRepository rows() {
        return new ResponseRepository(entities);
    }
}
