package fi.luotsi.compliance.policy;

import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Worker.Work;
import fi.luotsi.compliance.personnelfile.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a policy asks on a day. Pure: the same versions, campaigns and day give the same rules.
 *
 * @param leastNumber number of the version that people must have signed, or a later one
 * @param version the latest, which is signed now
 */
record Rule(UUID policy, int leastNumber, UUID version, Campaign campaign) {
    /** A published version, as far as rules need it. */
    record Published(UUID id, UUID policy, int number, Weight weight, LocalDate on) {}

    /**
     * The latest version that asks to sign again and whose campaign has begun counts; until it has, the one before does.
     *
     * @param campaigns in the order in which they were made; the last one of a version counts
     */
    static List<Rule> inForce(List<Published> versions, List<Campaign> campaigns, LocalDate day) {
        var latest = campaigns.stream()
                .collect(Collectors.toMap(Campaign::version, campaign -> campaign, (earlier, later) -> later));
        return versions.stream()
                .filter(version -> !version.on().isAfter(day))
                .collect(Collectors.groupingBy(Published::policy))
                .values()
                .stream()
                .flatMap(ofOne -> of(ofOne, latest, day).stream())
                .sorted(Comparator.comparing(Rule::policy))
                .toList();
    }

    private static Optional<Rule> of(List<Published> versions, Map<UUID, Campaign> campaigns, LocalDate day) {
        var newestFirst = versions.stream()
                .sorted(Comparator.comparingInt(Published::number).reversed())
                .toList();
        return newestFirst.stream()
                .filter(version -> version.weight() == Weight.MAJOR)
                .flatMap(version -> Optional.ofNullable(campaigns.get(version.id()))
                        .filter(campaign -> !campaign.startsOn().isAfter(day))
                        .map(campaign -> new Rule(
                                version.policy(),
                                version.number(),
                                newestFirst.getFirst().id(),
                                campaign))
                        .stream())
                .findFirst();
    }

    /** @param exempt when they need not sign; the time for it begins anew behind */
    Optional<Obligation> obligation(Worker worker, List<Span> exempt, LocalDate day) {
        var bound = worker.away(exempt);
        var audience = campaign.audience();
        return audience.obligedSince(bound, day)
                .flatMap(since -> audience.obligingWork(bound, day)
                        .filter(work -> !campaign.startsOn(work.unit()).isAfter(day))
                        .map(work -> new Obligation(
                                worker.person(),
                                work.unit(),
                                policy,
                                leastNumber,
                                version,
                                later(since, campaign.startsOn(work.unit())),
                                campaign.dueFor(work.unit(), since))));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Of somebody whom the policy concerned for the last time on that day, if they were obliged before and not exempt then. */
    Optional<Departure> departure(Worker worker, List<Span> exempt, LocalDate last) {
        var days = new Span(campaign.startsOn(), Optional.of(last));
        return Optional.of(worker.away(exempt))
                .filter(bound -> exempt.stream().noneMatch(span -> span.covers(last)))
                .flatMap(bound -> campaign.audience().lastObliged(bound, days))
                .flatMap(day -> obligation(worker, exempt, day))
                .map(owed -> new Departure(owed, campaign.version(), last));
    }

    /** Of somebody who has no obligation that day. */
    Optional<Spared> spared(Worker worker, LocalDate day) {
        var audience = campaign.audience();
        return audience.concerningWork(worker, day).map(work -> {
            var at = audience.obligingWork(worker, day);
            return new Spared(worker.person(), at.orElse(work).unit(), policy, reason(worker, at, day));
        });
    }

    private Spared.Reason reason(Worker worker, Optional<Work> at, LocalDate day) {
        if (at.isEmpty()) {
            return Spared.Reason.ON_LEAVE;
        }
        if (campaign.audience().obligedSince(worker, day).isEmpty()) {
            return Spared.Reason.NEW;
        }
        return campaign.startsOn(at.get().unit()).isAfter(day) ? Spared.Reason.LATER : Spared.Reason.EXEMPT;
    }
}
