package fi.luotsi.compliance.survey;

import fi.luotsi.compliance.policy.Audience;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A survey is asked, in a school year.
 *
 * @param schoolYear that of the day on which it opens
 * @param closesOn the last day
 * @param audience who is asked, or the units whose heads are
 */
public record SurveyCampaign(
        UUID id, Survey survey, String schoolYear, LocalDate opensOn, LocalDate closesOn, Audience audience) {
    public boolean isOpen(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }

    public boolean isClosed(LocalDate day) {
        return day.isAfter(closesOn);
    }

    /** Whether it is of the school year before another and asks the same. */
    boolean isYearBefore(SurveyCampaign other) {
        return survey.lineage().equals(other.survey.lineage())
                && firstYear(schoolYear) + 1 == firstYear(other.schoolYear);
    }

    private static int firstYear(String schoolYear) {
        return Integer.parseInt(schoolYear.split("-", 2)[0]);
    }
}
