package fi.luotsi.web.gauge;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What went wrong since this portal started: rounds of jobs that failed, by job, and whatever else was worth a warning. Each job tells its failure to the log
 * once and tries again, so that is where they are counted.
 */
@ApplicationScoped
class FaultGauge implements Gauge {
    private static final String JOBS = "fi.luotsi.web.job.";
    private static final Logger LUOTSI = Logger.getLogger("fi.luotsi");

    private final Map<String, LongAdder> jobs = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> levels = new ConcurrentHashMap<>();
    private final Handler handler = new Counting();

    /** From the beginning on, not from when somebody asks. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        LUOTSI.addHandler(handler);
    }

    @PreDestroy
    void end() {
        LUOTSI.removeHandler(handler);
    }

    void count(LogRecord record) {
        if (record.getLevel().intValue() < Level.WARNING.intValue()) {
            return;
        }
        add(levels, record.getLevel().getName());
        var logger = record.getLoggerName();
        if (logger != null && logger.startsWith(JOBS)) {
            add(jobs, logger.substring(JOBS.length()));
        }
    }

    private static void add(Map<String, LongAdder> counts, String name) {
        counts.computeIfAbsent(name, first -> new LongAdder()).increment();
    }

    @Override
    public void tell(Exposition out) {
        out.counter("luotsi_job_failures_total", "Rounds of a job that failed; the next round tries again.");
        jobs.forEach((job, count) -> out.line("luotsi_job_failures_total", count.sum(), "job", job));
        out.counter("luotsi_log_records_total", "Lines of the log from WARNING on, by level.");
        out.line("luotsi_log_records_total", sum(Level.WARNING), "level", "WARNING");
        out.line("luotsi_log_records_total", sum(Level.SEVERE), "level", "SEVERE");
    }

    private long sum(Level level) {
        var count = levels.get(level.getName());
        return count == null ? 0 : count.sum();
    }

    private final class Counting extends Handler {
        @Override
        public void publish(LogRecord record) {
            count(record);
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
