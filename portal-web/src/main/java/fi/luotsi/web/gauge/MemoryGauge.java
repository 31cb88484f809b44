package fi.luotsi.web.gauge;

import jakarta.enterprise.context.ApplicationScoped;

/** The heap. */
@ApplicationScoped
class MemoryGauge implements Gauge {
    @Override
    public void tell(Exposition out) {
        var runtime = Runtime.getRuntime();
        out.gauge("luotsi_memory_used_bytes", "Heap in use, with what the next collection would free.");
        out.line("luotsi_memory_used_bytes", runtime.totalMemory() - runtime.freeMemory());
        out.gauge("luotsi_memory_limit_bytes", "Heap that there is at most.");
        out.line("luotsi_memory_limit_bytes", runtime.maxMemory());
    }
}
