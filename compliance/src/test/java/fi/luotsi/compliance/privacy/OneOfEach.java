package fi.luotsi.compliance.privacy;

import fi.luotsi.content.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A row of every kind of data that goes by itself, so far apart that no two kinds go on days that follow each other. */
final class OneOfEach {
    static final LocalDate BEGIN = LocalDate.of(2010, 3, 15);
    static final LocalDate FAILED = BEGIN.plusDays(2);
    static final LocalDate SEARCHED = BEGIN.plusDays(5);
    static final LocalDate CLOSED = BEGIN.plusDays(8);

    private OneOfEach() {}

    /** One row of everything, as it stands at six in the morning. */
    static void plant(TestDatabase database, String account) {
        var at = "'" + BEGIN + " 04:00:00'";
        var day = "'" + BEGIN + "'";
        var searched = "'" + SEARCHED + "'";
        var watch = UUID.randomUUID();
        for (var statement : List.of(
                "insert into unit (id, code, name_fi, name_sv, type) values ('u', 'u', 'Koulu', 'Skola', 'perusopetus')",
                "insert into account (id, login, created_at) values ('" + account + "', 'aino', " + at + ")",
                "insert into person (id, number, given_name, family_name, email, language) values (uuid(), 'gone', 'Gun', 'Gran', '', 'fi'), (uuid(), 'here', 'Ann', 'Asp', '', 'fi')",
                "insert into employment (id, person_id, unit_id, job_title, teaching, start_date, end_date) select uuid(), id, 'u', 'opettaja', true, '2000-01-01', if(number = 'gone', "
                        + day + ", null) from person",
                "insert into employment (id, person_id, unit_id, job_title, teaching, start_date, end_date) select uuid(), id, 'u', 'opettaja', true, '1990-01-01', '1999-12-31' from person",
                "insert into account_session (sha256, account_id, browser, address, begun_at, last_used_at) values ('s', '"
                        + account + "', '', '', " + at + ", " + at + ")",
                "insert into sign_in_failure (sha256, failures, last_failed_at) values ('s', 1, '" + FAILED
                        + " 04:00:00')",
                "insert into known_browser (sha256, last_used_at) values ('s', " + at + ")",
                "insert into access_token (sha256, account_id, name, created_at, expires_at) values ('s', '" + account
                        + "', 't', " + at + ", " + at + ")",
                "insert into mail (id, account_id, mail_key, state, attempts, created_at, next_attempt_at) values (uuid(), '"
                        + account + "', 'm', 'SENT', 1, " + at + ", " + at + ")",
                "insert into reminder (mail_id, person_id, kind, duty_key, told_at) select uuid(), id, 'OWN', 'd', "
                        + at + " from person where number = 'here'",
                "insert into watch (id, account_id, kind, address, anchor, target_sha256, created_at, looked_at, whole) values ('"
                        + watch + "', '" + account + "', 'QUERY', 'q', '', 's', " + at + ", " + at + ", true)",
                "insert into watch_change (id, watch_id, document_id, from_revision, to_revision, found_at) values (uuid(), '"
                        + watch + "', uuid(), 0, 1, " + at + ")",
                "insert into personnel_file (id, name, state, sent_by, sent_at, content) values (uuid(), 'a', 'WAITING', uuid(), "
                        + at + ", 'x')",
                "insert into personnel_file (id, name, state, sent_by, sent_at, decided_at, journal) values (uuid(), 'b', 'TAKEN_IN', uuid(), "
                        + at + ", " + at + ", 'x')",
                "insert into query_day (day, words, language, searches, vain) values (" + searched
                        + ", 'w', 'fi', 1, 0)",
                "insert into opened_day (day, words, document_id, place, opened) values (" + searched
                        + ", 'w', uuid(), 1, 1)",
                "insert into search_wish (id, day, words, message, language) values (uuid(), " + searched
                        + ", 'w', 'm', 'fi')",
                "insert into vain_cluster (id, stems, kind, words, others, searches, vain, opened, seen_on, state, before_searches, before_vain, before_opened, after_searches, after_vain, after_opened) values (uuid(), 's', 'VAIN', 'w', '', 1, 1, 0, "
                        + searched + ", 'OPEN', 0, 0, 0, 0, 0, 0)",
                "insert into owner_question (id, words, source_key, owner, text, asked_on, asked_by, answer, answered_on) values (uuid(), 'w', 's', 'o', 't', "
                        + searched + ", uuid(), 'a', " + searched + ")",
                "insert into audit_entry (id, at, account_id, deed, route, address) values (uuid(), " + at + ", '"
                        + account + "', 'READ', '/', '')",
                "insert into barrier (id, number, key_sha256, text, page, language, received_at, answer, answered_at, closed_at) values (uuid(), 1, 'k', 't', '', 'fi', "
                        + at + ", 'a', " + at + ", '" + CLOSED + " 04:00:00')",
                "insert into barrier (id, number, key_sha256, text, page, language, received_at, answer, answered_at) values (uuid(), 2, 'l', 't', '', 'fi', "
                        + at + ", 'a', " + at + ")",
                "insert into erasure (id, subject_id, cause, reason, erased_at) values (uuid(), uuid(), 'REQUEST', 'r', "
                        + at + ")")) {
            database.inTransaction(
                    () -> database.entities().createNativeQuery(statement).executeUpdate());
        }
    }
}
