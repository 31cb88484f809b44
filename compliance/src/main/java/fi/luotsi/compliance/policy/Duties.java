package fi.luotsi.compliance.policy;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.personnelfile.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who has to have signed what on a day. Nothing of it is stored but the campaigns: it follows from them and from who works where, so that duties open and
 * close by themselves when people come, move and leave.
 */
@ApplicationScoped
@Transactional
public class Duties {
    static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Workforce workforce;

    Clock clock = Clock.systemUTC();

    /** Asks everybody at once to sign from now on as the campaign says; it takes the place of an earlier one for the same version. */
    public void begin(UUID version, LocalDate startsOn, LocalDate dueOn, int newcomerDays, Audience audience, UUID by) {
        begin(
                new Campaign(
                        UuidCreator.getTimeOrderedEpoch(),
                        version,
                        startsOn,
                        dueOn,
                        Stagger.NONE,
                        newcomerDays,
                        audience),
                by);
    }

    public void begin(Campaign campaign, UUID by) {
        if (!campaign.isPossible()) {
            throw new IllegalArgumentException("A campaign ends after it begins: " + campaign);
        }
        new CampaignRepository(entities).add(campaign, by, clock.instant());
    }

    /** The campaign that counts for a version. */
    public Optional<Campaign> campaign(UUID version) {
        return new CampaignRepository(entities)
                .all().stream()
                        .filter(campaign -> campaign.version().equals(version))
                        .reduce((earlier, later) -> later);
    }

    /** What it would do if it began as it says. */
    public Preview preview(UUID policy, Campaign campaign) {
        var before = rules(campaign.startsOn()).stream()
                .filter(rule -> rule.policy().equals(policy))
                .map(rule -> rule.campaign().audience())
                .findFirst();
        return Preview.of(campaign, before, workforce.everybody());
    }

    public List<Obligation> of(UUID person, LocalDate day) {
        return workforce.worker(person).stream()
                .flatMap(worker -> obligations(rules(day), exempt(), worker, day))
                .toList();
    }

    /** Of everybody. */
    public List<Obligation> all(LocalDate day) {
        var rules = rules(day);
        var exempt = exempt();
        return workforce.everybody().stream()
                .flatMap(worker -> obligations(rules, exempt, worker, day))
                .toList();
    }

    /** Whom a policy concerns: nobody before it asks. */
    public Muster muster(UUID policy, LocalDate day) {
        var obliged = new ArrayList<Obligation>();
        var spared = new ArrayList<Spared>();
        var exempt = exempt();
        rules(day).stream().filter(rule -> rule.policy().equals(policy)).forEach(rule -> {
            for (var worker : workforce.everybody()) {
                rule.obligation(worker, exempt.of(policy, worker.person()), day)
                        .ifPresentOrElse(
                                obliged::add, () -> rule.spared(worker, day).ifPresent(spared::add));
            }
        });
        return new Muster(obliged, spared);
    }

    /** Who ceased to be concerned by what was to be signed, until that day. */
    public List<Departure> departures(LocalDate until) {
        var versions = new PolicyRepository(entities).published();
        var campaigns = new CampaignRepository(entities).all();
        var rules = new HashMap<LocalDate, List<Rule>>();
        var exempt = exempt();
        return workforce.everybody().stream()
                .flatMap(worker -> campaigns.stream()
                        .flatMap(campaign -> campaign.audience().membership(worker).stream()
                                .flatMap(span -> span.end().stream())
                                .filter(last -> !last.isBefore(campaign.startsOn()) && !last.isAfter(until))
                                .flatMap(last ->
                                        rules
                                                .computeIfAbsent(last, day -> Rule.inForce(versions, campaigns, day))
                                                .stream()
                                                .filter(rule -> rule.campaign().equals(campaign))
                                                .flatMap(rule -> rule
                                                        .departure(
                                                                worker, exempt.of(rule.policy(), worker.person()), last)
                                                        .stream()))))
                .toList();
    }

    private static Stream<Obligation> obligations(List<Rule> rules, Exempt exempt, Worker worker, LocalDate day) {
        return rules.stream()
                .flatMap(rule -> rule.obligation(worker, exempt.of(rule.policy(), worker.person()), day).stream());
    }

    /** When people are exempt, by policy and person. */
    private record Exempt(Map<UUID, Map<UUID, List<Span>>> spans) {
        List<Span> of(UUID policy, UUID person) {
            return spans.getOrDefault(policy, Map.of()).getOrDefault(person, List.of());
        }
    }

    private Exempt exempt() {
        return new Exempt(new ExemptionRepository(entities).spans());
    }

    private List<Rule> rules(LocalDate day) {
        return Rule.inForce(new PolicyRepository(entities).published(), new CampaignRepository(entities).all(), day);
    }
}
