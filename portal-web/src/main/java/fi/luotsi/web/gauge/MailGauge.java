package fi.luotsi.web.gauge;

import fi.luotsi.compliance.notice.MailStatus;
import fi.luotsi.compliance.notice.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What waits to be sent. */
@ApplicationScoped
class MailGauge implements Gauge {
    @Inject
    Notices notices;

    Clock clock = Clock.systemUTC();

    @Override
    public void tell(Exposition out) {
        tell(out, notices.mailStatus(), clock.instant());
    }

    static void tell(Exposition out, MailStatus status, Instant now) {
        out.gauge("luotsi_mail_waiting", "Letters that are to be sent.");
        out.line("luotsi_mail_waiting", status.waiting());
        out.gauge("luotsi_mail_oldest_seconds", "How long the oldest letter has waited; 0 when none waits.");
        out.line(
                "luotsi_mail_oldest_seconds",
                status.oldestAt()
                        .map(at -> Duration.between(at, now).toSeconds())
                        .orElse(0L));
        out.gauge(
                "luotsi_mail_refused", "Letters of the last seven days that the server refused or that were given up.");
        out.line("luotsi_mail_refused", status.refused());
    }
}
