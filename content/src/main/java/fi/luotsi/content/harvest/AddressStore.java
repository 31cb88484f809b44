package fi.luotsi.content.harvest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fi.luotsi.content.AddressProblem;
import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HostCount;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.SourceRemoved;
import fi.luotsi.content.source.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The addresses of web sites, and the counts of how they ended by host and run; each call is one transaction, or part of its caller's. */
@ApplicationScoped
@Transactional
class AddressStore {
    /** After so many rounds without a page an address is no longer asked, until a page leads to it again. */
    private static final int MOST_MISSES = 5;

    @PersistenceContext(unitName = "content")
    EntityManager entities;

    /** A new round asks again for everything that is known; one that was cut off goes on. */
    void begin(SourceId source) {
        if (waiting(source) > 0) {
            return;
        }
        inSource("""
                delete from web_address where source_id = ?1
                and (outcome in ('OUTSIDE', 'REFUSED') or (outcome = 'GONE' and misses >= ?2))""", source).setParameter(2, MOST_MISSES).executeUpdate();
        inSource("""
                update web_address set asked = false, postponed = false, attempts = 0, api = null, api_version = '',
                twin = if(outcome = 'DUPLICATE', twin, null), version = if(outcome = 'DUPLICATE', version, '')
                where source_id = ?1""", source).executeUpdate();
    }

    /** Has these asked again; what else waits, where a round was cut off, is asked as well. */
    void again(SourceId source, Collection<String> addresses) {
        for (var address : addresses) {
            inSource("""
                    update web_address set asked = false, postponed = false, attempts = 0, api = null, api_version = '', twin = null, version = ''
                    where source_id = ?1 and address = ?2""", source).setParameter(2, address).executeUpdate();
        }
    }

    /** What a new round would ask. */
    List<Waiting> known(SourceId source) {
        return entities.createQuery("""
                        select a from StoredAddress a where a.sourceId = :source
                        and (a.outcome is null or a.outcome not in :left) and a.misses < :most""", StoredAddress.class)
                .setParameter("source", source.toString())
                .setParameter("left", List.of(CrawlOutcome.OUTSIDE, CrawlOutcome.REFUSED))
                .setParameter("most", MOST_MISSES)
                .getResultStream()
                .map(StoredAddress::inNewRound)
                .toList();
    }

    void on(@Observes SourceRemoved removed) {
        inSource("delete from web_address where source_id = ?1", removed.source())
                .executeUpdate();
    }

    void add(SourceId source, Collection<Waiting> found) {
        for (var one : found) {
            inSource("""
                    insert into web_address
                        (source_id, address, host, depth, redirects, attempts, asked, postponed, version, api, api_version, status, misses)
                    values (?1, ?2, ?3, ?4, ?5, 0, false, false, '', ?6, ?7, 0, 0)
                    on duplicate key update
                        api_version = if(values(api) is null, api_version, values(api_version)), api = coalesce(values(api), api)""", source)
                    .setParameter(2, one.address())
                    .setParameter(3, one.host())
                    .setParameter(4, one.depth())
                    .setParameter(5, one.redirects())
                    .setParameter(6, one.api().orElse(null))
                    .setParameter(7, one.apiVersion())
                    .executeUpdate();
        }
    }

    List<Waiting> next(SourceId source, int limit) {
        return entities.createQuery("""
                        select a from StoredAddress a where a.sourceId = :source and a.asked = false
                        order by a.attempts, case when a.twin is null then 0 else 1 end, a.depth, a.address""", StoredAddress.class)
                .setParameter("source", source.toString())
                .setMaxResults(limit)
                .getResultStream()
                .map(StoredAddress::toWaiting)
                .toList();
    }

    /** Is this an address of a web site, which is ASCII, and not an item that another kind of source made? */
    boolean isKnown(SourceId source, String address) {
        return US_ASCII.newEncoder().canEncode(address) && row(source, address) != null;
    }

    void settle(SourceId source, HarvestId harvest, String address, CrawlOutcome outcome, int status) {
        var row = row(source, address);
        row.asked = true;
        row.outcome = outcome;
        row.status = status;
        row.misses = outcome == CrawlOutcome.GONE ? row.misses + 1 : 0;
        if (outcome != CrawlOutcome.DUPLICATE) {
            row.twin = null;
            row.version = "";
        }
        count(harvest, row.host, outcome);
    }

    void retry(SourceId source, String address) {
        row(source, address).attempts++;
    }

    void postpone(SourceId source, String address, String twin, String version) {
        var row = row(source, address);
        row.postponed = true;
        row.twin = twin;
        row.version = version;
    }

    void duplicate(SourceId source, HarvestId harvest, String address, String twin, String version, int status) {
        var row = row(source, address);
        row.twin = twin;
        row.version = version;
        settle(source, harvest, address, CrawlOutcome.DUPLICATE, status);
    }

    Optional<CrawlOutcome> outcome(SourceId source, String address) {
        return Optional.ofNullable(entities.find(StoredAddress.class, key(source, address)))
                .filter(row -> row.asked)
                .map(row -> row.outcome);
    }

    Optional<String> twin(SourceId source, String address) {
        return Optional.ofNullable(row(source, address)).map(row -> row.twin);
    }

    int waiting(SourceId source) {
        return number("select count(*) from web_address where source_id = ?1 and asked = false", source);
    }

    int size(SourceId source) {
        return number("select count(*) from web_address where source_id = ?1", source);
    }

    List<String> kept(SourceId source) {
        return entities.createQuery(
                        "select a.address from StoredAddress a where a.sourceId = :source and a.asked = true and a.outcome in :kept",
                        String.class)
                .setParameter("source", source.toString())
                .setParameter("kept", outcomes(CrawlOutcome::isKept))
                .getResultList();
    }

    void leaveRest(SourceId source, HarvestId harvest) {
        inSource("""
                insert into harvest_host (harvest_id, host, outcome, addresses)
                select ?2, host, 'LEFT', count(*) from web_address where source_id = ?1 and asked = false group by host
                on duplicate key update addresses = values(addresses)""", source).setParameter(2, harvest.toString()).executeUpdate();
        inSource("update web_address set asked = true, outcome = 'LEFT' where source_id = ?1 and asked = false", source)
                .executeUpdate();
    }

    List<HostCount> counts(HarvestId harvest) {
        return entities.createQuery(
                        "select h from StoredHostCount h where h.harvestId = :harvest order by h.host, h.outcome",
                        StoredHostCount.class)
                .setParameter("harvest", harvest.toString())
                .getResultStream()
                .map(StoredHostCount::toCount)
                .toList();
    }

    /** What was asked last and gave nothing, though it should. */
    List<AddressProblem> problems(SourceId source, int limit) {
        return entities.createQuery("""
                        select new fi.luotsi.content.AddressProblem(a.address, a.outcome, a.status)
                        from StoredAddress a where a.sourceId = :source and a.asked = true and a.outcome in :problems
                        order by a.host, a.outcome, a.address""", AddressProblem.class)
                .setParameter("source", source.toString())
                .setParameter("problems", outcomes(CrawlOutcome::isProblem))
                .setMaxResults(limit)
                .getResultList();
    }

    private static List<CrawlOutcome> outcomes(java.util.function.Predicate<CrawlOutcome> wanted) {
        return Stream.of(CrawlOutcome.values()).filter(wanted).toList();
    }

    void count(HarvestId harvest, String host, CrawlOutcome outcome) {
        entities.createNativeQuery("""
                        insert into harvest_host (harvest_id, host, outcome, addresses) values (?1, ?2, ?3, 1)
                        on duplicate key update addresses = addresses + 1""")
                .setParameter(1, harvest.toString())
                .setParameter(2, host)
                .setParameter(3, outcome.name())
                .executeUpdate();
    }

    private int number(String query, SourceId source) {
        return ((Number) inSource(query, source).getSingleResult()).intValue();
    }

    private Query inSource(String query, SourceId source) {
        return entities.createNativeQuery(query).setParameter(1, source.toString());
    }

    private StoredAddress row(SourceId source, String address) {
        return entities.find(StoredAddress.class, key(source, address));
    }

    private static StoredAddressKey key(SourceId source, String address) {
        return new StoredAddressKey(source.toString(), address);
    }
}
