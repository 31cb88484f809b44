package fi.luotsi.indexer.insight;

import fi.luotsi.content.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;

/** The night's work: forgets what is too old, groups vain searches, looks again at what editors did, and measures the search. One portal of several does it. */
@ApplicationScoped
public class Night {
    private static final LocalTime BEGINS = LocalTime.of(2, 0);
    private static final Duration LEASE = Duration.ofMinutes(30);

    @Inject
    InsightStore store;

    @Inject
    SearchInsight insight;

    @Inject
    VainSearches vain;

    @Inject
    SearchQuality quality;

    /** Called every few minutes; works once a day, and tries again after half an hour when it failed. */
    public void workIfDue(Reader everyRole) {
        var now = insight.clock.instant();
        var time = LocalTime.ofInstant(now, SearchInsight.CITY);
        if (!time.isBefore(BEGINS) && store.claimNight(insight.today(), now, now.plus(LEASE))) {
            work(everyRole);
            store.finishNight(insight.today());
        }
    }

    /** Works now, because an editor does not want to wait; two who do at once wait for each other. */
    public synchronized void work(Reader everyRole) {
        insight.flush();
        store.forgetBefore(insight.firstKeptDay());
        vain.group();
        vain.measure();
        quality.learn();
        quality.measure(everyRole);
        insight.refresh();
    }
}
