package fi.luotsi.web.gauge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;

/** How many pages were not made because too many people came at once; since this portal started. */
@ApplicationScoped
public class CrowdGauge implements Gauge {
    private final LongAdder turnedAway = new LongAdder();

    public void count() {
        turnedAway.increment();
    }

    @Override
    public void tell(Exposition out) {
        out.counter(
                "luotsi_pages_turned_away_total", "Pages that were answered 503 because too many people came at once.");
        out.line("luotsi_pages_turned_away_total", turnedAway.sum());
    }
}
