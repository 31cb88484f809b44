package fi.luotsi.compliance.privacy;

import fi.luotsi.compliance.privacy.RetentionClass.Span;
import java.util.List;

/**
 * All kinds of data whose retention names a time.
 *
 * @param auditDays and {@code insightDays}, {@code peopleYears}: what the city has set
 */
record RetentionClasses(int auditDays, int insightDays, int peopleYears) {
    static final String PEOPLE = "luotsi.people.years after the last employment, 10 unless set";
    private static final String AUDIT = "luotsi.audit.days, 1826 unless set, at least 366";
    private static final String INSIGHT = "luotsi.insight.days, 90 days by default";
    private static final String NINETY_DAYS = "90 days";
    private static final int QUARTER = 90;
    private static final int FIVE_YEARS = 1826;

    /** Persons whose employments have all ended. */
    private static final String GONE = """
            (select p.id, max(e.end_date) as ended from person p join employment e on e.person_id = p.id
            group by p.id having count(*) = count(e.end_date)) gone""";

    private static final String HELD_PERSON = """
            id in (select h.person_id from person_hold h where h.lifted_at is null and h.person_id is not null)
            or id in (select a.person_id from account a join held_account h on h.account_id = a.id where a.person_id is not null)""";

    private static final String HELD_WATCH =
            "watch_id in (select w.id from watch w join held_account h on h.account_id = w.account_id)";

    List<RetentionClass> all() {
        return List.of(
                of("SESSION", "account_session", "begun_at", moment(12, "hour"), "12 hours"),
                of("FAILURE", "sign_in_failure", "last_failed_at", moment(24, "hour"), "24 hours"),
                of("BROWSER", "known_browser", "last_used_at", moment(365, "day"), "a year after the last sign-in"),
                of("TOKEN", "access_token", "expires_at", moment(30, "day"), "30 days after its end")
                        .where("expires_at is not null")
                        .heldByAccount(),
                of("MAIL", "mail", "created_at", moment(QUARTER, "day"), NINETY_DAYS)
                        .where("state <> 'WAITING'")
                        .heldByAccount(),
                of("REMINDER", "reminder", "told_at", moment(FIVE_YEARS, "day"), "5 years"),
                of("CHANGE", "watch_change", "found_at", moment(QUARTER, "day"), NINETY_DAYS)
                        .heldBy(HELD_WATCH),
                of(
                                "FILE",
                                "personnel_file",
                                "sent_at",
                                moment(7, "day"),
                                "until it is taken in or discarded, at most seven days")
                        .where("state = 'WAITING'"),
                of(
                                "JOURNAL",
                                "personnel_file",
                                "decided_at",
                                moment(QUARTER, "day"),
                                "until the next file is taken in or this one is undone, at most 90 days")
                        .where("journal is not null"),
                of("QUERY", "query_day", "day", day(insightDays + 1, "day"), INSIGHT),
                of("OPENED", "opened_day", "day", day(insightDays + 1, "day"), INSIGHT),
                of("WISH", "search_wish", "day", day(insightDays + 1, "day"), INSIGHT),
                of(
                        "CLUSTER",
                        "vain_cluster",
                        "greatest(seen_on, coalesce(acted_on, seen_on))",
                        day(insightDays + 1, "day"),
                        "luotsi.insight.days after the last search and the last action"),
                of(
                                "QUESTION",
                                "owner_question",
                                "answered_on",
                                day(insightDays + 1, "day"),
                                "luotsi.insight.days after the answer")
                        .where("answered_on is not null"),
                of("AUDIT", "audit_entry", "at", moment(auditDays, "day"), AUDIT)
                        .heldByAccount(),
                of("BARRIER", "barrier", "closed_at", moment(365, "day"), "a year after the matter was closed")
                        .where("closed_at is not null"),
                persons(),
                of(
                        "RECEIPT",
                        "erasure",
                        "erased_at",
                        moment(peopleYears, "year"),
                        "luotsi.people.years after the erasure, 10 unless set"));
    }

    RetentionClass persons() {
        return of("PERSON", GONE, "ended", day(peopleYears, "year"), PEOPLE).heldBy(HELD_PERSON);
    }

    private static RetentionClass of(String name, String table, String from, Span span, String retention) {
        return RetentionClass.ofMoments(name, table, from, span, retention);
    }

    private static Span moment(int number, String unit) {
        return new Span(number, unit, true);
    }

    private static Span day(int number, String unit) {
        return new Span(number, unit, false);
    }
}
