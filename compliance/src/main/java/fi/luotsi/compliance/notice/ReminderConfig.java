package fi.luotsi.compliance.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of reminders, with their keys and defaults. */
@ApplicationScoped
class ReminderConfig {
    @Inject
    @ConfigProperty(name = "luotsi.reminder.weekday", defaultValue = "TUESDAY")
    DayOfWeek weekday;

    @Inject
    @ConfigProperty(name = "luotsi.reminder.before.days", defaultValue = "7")
    int beforeDays;

    @Inject
    @ConfigProperty(name = "luotsi.reminder.officer.days", defaultValue = "14")
    int officerDays;

    @Inject
    @ConfigProperty(name = "luotsi.reminder.most", defaultValue = "5")
    int most;

    ReminderRule rule() {
        return new ReminderRule(weekday, beforeDays, officerDays, most);
    }
}
