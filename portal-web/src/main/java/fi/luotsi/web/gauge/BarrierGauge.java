package fi.luotsi.web.gauge;

import fi.luotsi.compliance.accessibility.Barriers;
import fi.luotsi.compliance.accessibility.Barriers.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Feedback on accessibility that waits for the answer that the law demands within fourteen days. */
@ApplicationScoped
class BarrierGauge implements Gauge {
    @Inject
    Barriers barriers;

    @Override
    public void tell(Exposition out) {
        tell(out, barriers.waiting());
    }

    static void tell(Exposition out, Waiting waiting) {
        out.gauge("luotsi_accessibility_open", "Feedback on accessibility that is not answered.");
        out.line("luotsi_accessibility_open", waiting.open());
        out.gauge("luotsi_accessibility_overdue", "Feedback whose last day for the answer, the fourteenth, is past.");
        out.line("luotsi_accessibility_overdue", waiting.overdue());
    }
}
