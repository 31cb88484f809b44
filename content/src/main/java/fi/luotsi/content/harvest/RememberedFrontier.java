package fi.luotsi.content.harvest;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.source.Frontier;
import fi.luotsi.content.source.Waiting;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The frontier of a dry run: begins with what the database knows of the site and writes nothing there. */
final class RememberedFrontier implements Frontier {
    private static final Comparator<Waiting> NEAREST = Comparator.comparingInt(Waiting::attempts)
            .thenComparing(waiting -> waiting.twin().isPresent())
            .thenComparingInt(Waiting::depth)
            .thenComparing(Waiting::address);

    private final Consumer<String> failed;
    private final Map<String, Waiting> addresses = new LinkedHashMap<>();
    private final Map<String, CrawlOutcome> outcomes = new LinkedHashMap<>();

    /** @param failed is told each address that gives nothing, though it should */
    RememberedFrontier(Collection<Waiting> known, Consumer<String> failed) {
        this.failed = failed;
        known.forEach(waiting -> addresses.put(waiting.address(), waiting));
    }

    /** As the round that begins now it is the only one. */
    @Override
    public void begin() {
        outcomes.clear();
    }

    @Override
    public void add(Collection<Waiting> found) {
        for (var one : found) {
            var before = addresses.putIfAbsent(one.address(), one);
            if (before != null && one.api().isPresent()) {
                addresses.put(
                        one.address(),
                        copy(before, before.twin(), before.version(), before.isPostponed(), before.attempts(), one));
            }
        }
    }

    @Override
    public List<Waiting> next(int limit) {
        return addresses.values().stream()
                .filter(waiting -> !outcomes.containsKey(waiting.address()))
                .sorted(NEAREST)
                .limit(limit)
                .toList();
    }

    @Override
    public void settle(String address, CrawlOutcome outcome, int status) {
        outcomes.put(address, outcome);
        if (outcome.isProblem()) {
            failed.accept(address);
        }
    }

    /** An item was read at the address. */
    void fetched(String address) {
        settle(address, CrawlOutcome.FETCHED, 200);
    }

    @Override
    public void retry(String address) {
        change(
                address,
                before -> copy(
                        before, before.twin(), before.version(), before.isPostponed(), before.attempts() + 1, before));
    }

    @Override
    public void postpone(String address, String twin, String version) {
        change(address, before -> copy(before, Optional.of(twin), version, true, before.attempts(), before));
    }

    @Override
    public void duplicate(String address, String twin, String version, int status) {
        change(
                address,
                before -> copy(before, Optional.of(twin), version, before.isPostponed(), before.attempts(), before));
        settle(address, CrawlOutcome.DUPLICATE, status);
    }

    @Override
    public Optional<CrawlOutcome> outcome(String address) {
        return Optional.ofNullable(outcomes.get(address));
    }

    @Override
    public Optional<String> twin(String address) {
        return Optional.ofNullable(addresses.get(address)).flatMap(Waiting::twin);
    }

    @Override
    public int waiting() {
        return addresses.size() - outcomes.size();
    }

    @Override
    public int size() {
        return addresses.size();
    }

    @Override
    public List<String> kept() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getValue().isKept())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void leaveRest() {
        addresses.keySet().forEach(address -> outcomes.putIfAbsent(address, CrawlOutcome.LEFT));
    }

    private void change(String address, UnaryOperator<Waiting> change) {
        addresses.computeIfPresent(address, (same, before) -> change.apply(before));
    }

    private static Waiting copy(
            Waiting before, Optional<String> twin, String version, boolean isPostponed, int attempts, Waiting api) {
        return new Waiting(
                before.address(),
                before.depth(),
                before.redirects(),
                twin,
                version,
                isPostponed,
                attempts,
                api.api(),
                api.apiVersion());
    }
}
