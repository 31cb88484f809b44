package fi.luotsi.web.gauge;

import fi.luotsi.compliance.acknowledgement.Standings;
import fi.luotsi.compliance.acknowledgement.Task;
import fi.luotsi.compliance.people.City;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What the whole city owes: duties to sign, and those past their last day. To count them means to look at everybody, so it is done now and then only; and in
 * steps, so that nobody watches single signatures come in.
 */
@ApplicationScoped
class DutyGauge implements Gauge {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final long STEP = 10;

    @Inject
    Standings standings;

    Clock clock = Clock.systemUTC();

    private Instant countedAt = Instant.EPOCH;
    private long owed;
    private long overdue;

    @Override
    public void tell(Exposition out) {
        count();
        tell(out, owed, overdue);
    }

    private synchronized void count() {
        if (countedAt.plus(KEPT).isAfter(clock.instant())) {
            return;
        }
        var all = standings.owed(City.today(clock));
        owed = all.stream().filter(each -> each.state() != Task.State.DONE).count();
        overdue =
                all.stream().filter(each -> each.state() == Task.State.OVERDUE).count();
        countedAt = clock.instant();
    }

    static void tell(Exposition out, long owed, long overdue) {
        out.gauge("luotsi_duties_open", "Duties that are not signed, of the whole city, in tens.");
        out.line("luotsi_duties_open", owed / STEP * STEP);
        out.gauge("luotsi_duties_overdue", "Those of them whose last day is past, in tens.");
        out.line("luotsi_duties_overdue", overdue / STEP * STEP);
    }
}
