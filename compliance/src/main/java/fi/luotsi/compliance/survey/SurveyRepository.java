package fi.luotsi.compliance.survey;

import static fi.luotsi.compliance.database.Native.day;
import static fi.luotsi.compliance.database.Native.id;
import static fi.luotsi.compliance.database.Native.isTrue;
import static fi.luotsi.compliance.database.Native.number;

import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.policy.Audience.Choice;
import fi.luotsi.content.LocalName;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queries of surveys and their campaigns. */
final class SurveyRepository {
    private final Native statements;

    SurveyRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    void add(Survey survey, Instant at) {
        statements.run(
                """
                insert into survey (id, lineage, kind, title_fi, title_sv, title_en, created_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""",
                survey.id(),
                survey.lineage(),
                survey.kind(),
                survey.title().fi(),
                survey.title().sv(),
                survey.title().en(),
                at);
        survey.questions().forEach(question -> put(survey.id(), question));
    }

    void rename(UUID survey, LocalName title) {
        statements.run(
                "update survey set title_fi = ?2, title_sv = ?3, title_en = ?4 where id = ?1",
                survey,
                title.fi(),
                title.sv(),
                title.en());
    }

    /** Changes it, or adds it as the last one. */
    void put(UUID survey, Question question) {
        statements.run(
                """
                insert into survey_question (id, survey_id, origin, place, area, kind, text_fi, text_sv, text_en, choices)
                select ?1, ?2, ?3, coalesce(max(place), 0) + 1, ?4, ?5, ?6, ?7, ?8, ?9 from survey_question where survey_id = ?2
                on duplicate key update area = ?4, kind = ?5, text_fi = ?6, text_sv = ?7, text_en = ?8, choices = ?9""",
                question.id(),
                survey,
                question.origin(),
                question.area(),
                question.kind(),
                question.text().fi(),
                question.text().sv(),
                question.text().en(),
                question.lines());
    }

    void remove(UUID survey, UUID question) {
        statements.run("delete from survey_question where survey_id = ?1 and id = ?2", survey, question);
    }

    /** Until the transaction ends nobody else changes it or begins a campaign of it. */
    void lock(UUID survey) {
        statements.rows("select id from survey where id = ?1 for update", survey);
    }

    /** The latest first. */
    List<Survey> all() {
        var questions = statements.rows("""
                        select survey_id, id, origin, area, kind, text_fi, text_sv, text_en, choices from survey_question
                        order by survey_id, place, id""").stream()
                .collect(Collectors.groupingBy(
                        row -> id(row[0]), Collectors.mapping(SurveyRepository::question, Collectors.toList())));
        return statements.rows("""
                        select s.id, s.lineage, s.kind, s.title_fi, s.title_sv, s.title_en,
                        exists (select 1 from survey_campaign c where c.survey_id = s.id)
                        from survey s order by s.created_at desc, s.id desc""").stream()
                .map(row -> new Survey(
                        id(row[0]),
                        id(row[1]),
                        Survey.Kind.valueOf((String) row[2]),
                        new LocalName((String) row[3], (String) row[4], (String) row[5]),
                        questions.getOrDefault(id(row[0]), List.of()).stream()
                                .sorted(Comparator.comparing(Question::area))
                                .toList(),
                        isTrue(row[6])))
                .toList();
    }

    private static Question question(Object[] row) {
        return new Question(
                id(row[1]),
                id(row[2]),
                Area.valueOf((String) row[3]),
                Question.Kind.valueOf((String) row[4]),
                new LocalName((String) row[5], (String) row[6], (String) row[7]),
                Question.choices((String) row[8]));
    }

    void add(SurveyCampaign campaign, Instant at) {
        var audience = campaign.audience();
        statements.run(
                """
                insert into survey_campaign (id, survey_id, school_year, opens_on, closes_on, teaching_only, with_substitutes,
                employed_days, created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""",
                campaign.id(),
                campaign.survey().id(),
                campaign.schoolYear(),
                campaign.opensOn(),
                campaign.closesOn(),
                audience.teachingOnly(),
                audience.withSubstitutes(),
                audience.employedDays(),
                at);
        audience.choices()
                .forEach((kind, chosen) -> chosen.forEach(one -> statements.run(
                        "insert into survey_campaign_choice (campaign_id, kind, chosen) values (?1, ?2, ?3)",
                        campaign.id(),
                        kind,
                        one)));
    }

    void close(UUID campaign, LocalDate on) {
        statements.run("update survey_campaign set closes_on = ?2 where id = ?1", campaign, on);
    }

    /** The latest opened first. */
    List<SurveyCampaign> campaigns() {
        var surveys = all().stream().collect(Collectors.toMap(Survey::id, Function.identity()));
        var choices = statements.rows("select campaign_id, kind, chosen from survey_campaign_choice").stream()
                .collect(Collectors.groupingBy(
                        row -> id(row[0]),
                        Collectors.groupingBy(
                                row -> Choice.valueOf((String) row[1]),
                                Collectors.mapping(row -> (String) row[2], Collectors.toSet()))));
        return statements.rows("""
                        select id, survey_id, school_year, opens_on, closes_on, teaching_only, with_substitutes, employed_days
                        from survey_campaign order by opens_on desc, created_at desc, id desc""").stream()
                .map(row -> new SurveyCampaign(
                        id(row[0]),
                        Optional.ofNullable(surveys.get(id(row[1]))).orElseThrow(),
                        (String) row[2],
                        day(row[3]),
                        day(row[4]),
                        Audience.of(
                                choices.getOrDefault(id(row[0]), Map.of()),
                                isTrue(row[5]),
                                isTrue(row[6]),
                                number(row[7]))))
                .toList();
    }

    /** Until the transaction ends answers to it come one after the other, and none while it is settled. */
    void lockCampaign(UUID campaign) {
        statements.rows("select id from survey_campaign where id = ?1 for update", campaign);
    }

    /** Whether it was not settled before. */
    boolean settle(UUID campaign) {
        return statements.run("update survey_campaign set settled = true where id = ?1 and not settled", campaign) == 1;
    }

    List<UUID> unsettled(LocalDate day) {
        return statements.rows("select id from survey_campaign where closes_on < ?1 and not settled", day).stream()
                .map(row -> id(row[0]))
                .toList();
    }
}
