package fi.luotsi.web.letter;

import fi.luotsi.compliance.notice.Notices;
import fi.luotsi.compliance.notice.Reminders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The round that puts in the reminders of a day. */
@ApplicationScoped
public class Reminding {
    @Inject
    Notices notices;

    @Inject
    Reminders reminders;

    @Inject
    OpenDuties duties;

    /** Of several portals one does it. */
    public void work() {
        if (reminders.isTime() && notices.lease(Notices.Job.REMIND)) {
            reminders.prepare(duties.all(reminders.today()));
        }
    }
}
