package fi.luotsi.content.extraction;

import fi.luotsi.content.WorkerStatus.Replacement;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The workers: as many as may read at once and one spare, so that the file after a fatal one is read without waiting for a JVM to start. Whoever read last
 * reads next: a worker that has read much is quicker than the spare one.
 */
final class WorkerPool implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WorkerPool.class.getName());
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int HOPELESS_STARTS = 3;

    private final WorkerCommand command;
    private final TempFiles temp;
    private final Semaphore callers;
    private final LinkedBlockingDeque<WorkerProcess> idle = new LinkedBlockingDeque<>();
    private final Set<WorkerProcess> alive = ConcurrentHashMap.newKeySet();
    private final Map<Replacement, AtomicLong> replacements = new EnumMap<>(Replacement.class);
    private final AtomicInteger failedStarts = new AtomicInteger();
    private final AtomicBoolean started = new AtomicBoolean();
    private final ScheduledExecutorService starter = daemon("extraction-starter");
    private final ScheduledExecutorService clock = daemon("extraction-clock");
    private volatile boolean closed;

    WorkerPool(WorkerCommand command, TempFiles temp) {
        this.command = command;
        this.temp = temp;
        callers = new Semaphore(command.limits().workers(), true);
        for (var cause : Replacement.values()) {
            replacements.put(cause, new AtomicLong());
        }
    }

    /** Starts the workers if that was not done before; they cost nothing until the first file comes. */
    void start() {
        if (started.compareAndSet(false, true)) {
            for (var i = 0; i <= command.limits().workers(); i++) {
                starter.execute(this::startOne);
            }
        }
    }

    /** A worker for the calling thread alone, or empty when none can be started. Whoever takes one gives it back or discards it. */
    Optional<WorkerProcess> take() {
        start();
        callers.acquireUninterruptibly();
        while (!closed && (failedStarts.get() < HOPELESS_STARTS || !alive.isEmpty())) {
            var worker = Uninterruptibly.get(() -> Optional.ofNullable(idle.poll(200, TimeUnit.MILLISECONDS)));
            if (worker.filter(WorkerProcess::isAlive).isPresent()) {
                return worker;
            }
            worker.ifPresent(dead -> replace(dead, Replacement.CRASHED));
        }
        callers.release();
        return Optional.empty();
    }

    void giveBack(WorkerProcess worker) {
        if (worker.filesRead() >= command.limits().filesPerWorker()) {
            discard(worker, Replacement.AGE);
            return;
        }
        idle.addFirst(worker);
        callers.release();
    }

    void discard(WorkerProcess worker, Replacement cause) {
        replace(worker, cause);
        callers.release();
    }

    /** Kills the worker unless the returned alarm is cancelled in time. */
    Future<?> killAfter(Duration time, WorkerProcess worker, Runnable alsoDo) {
        return clock.schedule(
                () -> {
                    alsoDo.run();
                    worker.kill();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** How many workers wait for a file. */
    int ready() {
        return idle.size();
    }

    List<Long> processIds() {
        return alive.stream().map(WorkerProcess::pid).sorted().toList();
    }

    Map<Replacement, Long> replacements() {
        var counts = new EnumMap<Replacement, Long>(Replacement.class);
        replacements.forEach((cause, count) -> counts.put(cause, count.get()));
        return counts;
    }

    @Override
    public void close() {
        closed = true;
        starter.shutdownNow();
        clock.shutdownNow();
        alive.forEach(WorkerProcess::kill);
        Uninterruptibly.get(() -> starter.awaitTermination(10, TimeUnit.SECONDS));
        alive.forEach(WorkerProcess::close);
        alive.clear();
    }

    private void replace(WorkerProcess worker, Replacement cause) {
        worker.close();
        alive.remove(worker);
        count(cause);
        if (!closed) {
            starter.execute(this::startOne);
        }
    }

    private void startOne() {
        if (closed) {
            return;
        }
        try {
            startWorker();
            failedStarts.set(0);
        } catch (IOException e) {
            if (closed) {
                return;
            }
            count(Replacement.DID_NOT_START);
            LOG.log(Level.ERROR, "An extraction worker did not start: {0}", e.getMessage());
            retryLater(failedStarts.incrementAndGet());
        }
    }

    private void startWorker() throws IOException {
        var folder = temp.workerFolder();
        var worker = new WorkerProcess(command.start(folder), folder);
        alive.add(worker);
        if (closed) {
            worker.kill();
        }
        var alarm = killAfter(START_LIMIT, worker, () -> {});
        try {
            worker.awaitReady();
            idle.add(worker);
        } catch (IOException e) {
            alive.remove(worker);
            worker.close();
            throw new IOException(worker.complaint(), e);
        } finally {
            alarm.cancel(false);
        }
    }

    private void retryLater(int failures) {
        var unused = starter.schedule(this::startOne, 1L << Math.min(failures, 6), TimeUnit.SECONDS);
    }

    private void count(Replacement cause) {
        Objects.requireNonNull(replacements.get(cause)).incrementAndGet();
    }

    private static ScheduledExecutorService daemon(String name) {
        var factory = Thread.ofPlatform().daemon().name(name).factory();
        return new ScheduledThreadPoolExecutor(1, factory, new ThreadPoolExecutor.DiscardPolicy());
    }
}
