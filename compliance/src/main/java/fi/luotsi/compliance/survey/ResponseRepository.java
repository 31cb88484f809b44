package fi.luotsi.compliance.survey;

import static fi.luotsi.compliance.database.Native.id;
import static fi.luotsi.compliance.database.Native.number;

import fi.luotsi.compliance.database.Native;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The queries of what people answer. No statement names a person and an answer. */
final class ResponseRepository {
    /** Where answers are shown that are shown in no unit. */
    static final String CITY = "city";

    private static final String WAITING = "";

    private final Native statements;

    ResponseRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    /** So many people with these points. */
    record Shown(String place, JobGroup group, Area area, int points, int asked, int people) {}

    /** So many answers of a kind to a question. */
    record Marked(String place, JobGroup group, UUID question, int mark, int people) {}

    /** False where the person has taken the form already. */
    boolean takeForm(UUID person, UUID campaign) {
        return statements.run(
                        "insert ignore into survey_form (person_id, campaign_id) values (?1, ?2)", person, campaign)
                == 1;
    }

    Set<UUID> taken(UUID person) {
        return statements.rows("select campaign_id from survey_form where person_id = ?1", person).stream()
                .map(row -> id(row[0]))
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<UUID> takers(UUID campaign) {
        return statements.rows("select person_id from survey_form where campaign_id = ?1", campaign).stream()
                .map(row -> id(row[0]))
                .collect(Collectors.toUnmodifiableSet());
    }

    void addTicket(String digest, Ticket ticket) {
        statements.run(
                "insert into survey_ticket (digest, campaign_id, unit_id, job_group) values (?1, ?2, ?3, ?4)",
                digest,
                ticket.campaign(),
                ticket.unit(),
                ticket.group());
    }

    Optional<Ticket> ticket(String digest) {
        return tickets("select campaign_id, unit_id, job_group from survey_ticket where digest = ?1", digest);
    }

    /** Whoever comes second with it waits, and finds it gone. */
    Optional<Ticket> useUp(String digest) {
        var found = tickets(
                "select campaign_id, unit_id, job_group from survey_ticket where digest = ?1 for update", digest);
        statements.run("delete from survey_ticket where digest = ?1", digest);
        return found;
    }

    private Optional<Ticket> tickets(String query, String digest) {
        return statements.rows(query, digest).stream()
                .map(row -> new Ticket(id(row[0]), id(row[1]), JobGroup.valueOf((String) row[2])))
                .findFirst();
    }

    void forgetTickets(UUID campaign) {
        statements.run("delete from survey_ticket where campaign_id = ?1", campaign);
    }

    /** Each area by itself, so that nothing joins them. */
    void add(Survey survey, UUID campaign, Sheet sheet) {
        survey.areas().forEach(area -> add(survey.in(area), area, campaign, sheet));
    }

    private void add(List<Question> questions, Area area, UUID campaign, Sheet sheet) {
        var answer = UUID.randomUUID();
        var levels = questions.stream()
                .filter(question -> question.kind() == Question.Kind.LEVEL)
                .toList();
        statements.run(
                """
                insert into survey_answer (id, campaign_id, unit_id, job_group, area, points, statements)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""",
                answer,
                campaign,
                sheet.unit(),
                sheet.group(),
                area,
                levels.stream()
                        .mapToInt(question -> sheet.marks().getOrDefault(question.id(), 0))
                        .sum(),
                levels.size());
        questions.forEach(question -> statements.run(
                "insert into survey_mark (answer_id, question_id, mark) values (?1, ?2, ?3)",
                answer,
                question.id(),
                sheet.marks().getOrDefault(question.id(), 0)));
    }

    /** How many people's answers wait, by unit; each of them is there once in every area. */
    Map<UUID, Integer> waiting(UUID campaign, JobGroup group) {
        return statements.rows("""
                        select unit_id, count(*) from survey_answer where campaign_id = ?1 and job_group = ?2 and shown_in = ?3
                        and area = (select min(area) from survey_answer where campaign_id = ?1) group by unit_id""", campaign, group, WAITING).stream()
                .collect(Collectors.toMap(row -> id(row[0]), row -> number(row[1])));
    }

    void show(UUID campaign, UUID unit, JobGroup group, String place) {
        statements.run("""
                update survey_answer set shown_in = ?4
                where campaign_id = ?1 and unit_id = ?2 and job_group = ?3 and shown_in = ''""", campaign, unit, group, place);
    }

    List<Shown> shown(UUID campaign) {
        return statements.rows("""
                        select shown_in, job_group, area, points, statements, count(*) from survey_answer
                        where campaign_id = ?1 and shown_in <> '' group by shown_in, job_group, area, points, statements""", campaign).stream()
                .map(row -> new Shown(
                        (String) row[0],
                        JobGroup.valueOf((String) row[1]),
                        Area.valueOf((String) row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5])))
                .toList();
    }

    List<Marked> marked(UUID campaign) {
        return statements.rows("""
                        select a.shown_in, a.job_group, m.question_id, m.mark, count(*)
                        from survey_answer a join survey_mark m on m.answer_id = a.id
                        where a.campaign_id = ?1 and a.shown_in <> '' group by a.shown_in, a.job_group, m.question_id, m.mark""", campaign).stream()
                .map(row -> new Marked(
                        (String) row[0], JobGroup.valueOf((String) row[1]), id(row[2]), number(row[3]), number(row[4])))
                .toList();
    }
}
