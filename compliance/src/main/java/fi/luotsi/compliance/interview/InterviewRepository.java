package fi.luotsi.compliance.interview;

import static fi.luotsi.compliance.database.Native.day;
import static fi.luotsi.compliance.database.Native.id;
import static fi.luotsi.compliance.database.Native.isTrue;
import static fi.luotsi.compliance.database.Native.number;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.interview.Interview.Participant;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The queries of conversations and of what came of them. */
final class InterviewRepository {
    private static final String INTERVIEWS = """
            select i.id, i.held_on, i.service, i.unit_id, i.participant, i.needs, i.quotes, i.consent, i.keep_until
            from interview i
            """;
    private static final int MOST = 200;

    private final Native statements;

    InterviewRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    void add(Interview interview, UUID by, Instant at) {
        statements.run(
                """
                insert into interview (id, held_on, service, unit_id, participant, needs, quotes, consent, keep_until,
                logged_by, logged_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)""",
                interview.id(),
                interview.heldOn(),
                interview.service(),
                interview.unit(),
                interview.participant(),
                interview.needs(),
                interview.quotes(),
                interview.consent(),
                interview.keepUntil(),
                by,
                at);
        interview
                .themes()
                .forEach(theme -> statements.run(
                        "insert ignore into interview_theme (interview_id, theme) values (?1, ?2)",
                        interview.id(),
                        theme));
    }

    Optional<Interview> interview(UUID id) {
        return interviews("where i.id = ?1", List.of(id)).stream().findFirst();
    }

    List<Interview> find(List<String> words, String theme) {
        var values = new ArrayList<>();
        var which = new StringBuilder("where true");
        for (var word : words) {
            values.add("%" + escaped(word) + "%");
            var place = "?" + values.size();
            which.append(" and (concat(i.service, ' ', i.needs, ' ', i.quotes) like ")
                    .append(place);
            which.append(" or exists (select 1 from interview_theme t where t.interview_id = i.id and t.theme like ");
            which.append(place).append("))");
        }
        if (!theme.isEmpty()) {
            values.add(theme);
            which.append(" and exists (select 1 from interview_theme t where t.interview_id = i.id and t.theme = ?");
            which.append(values.size()).append(')');
        }
        return interviews(which + " order by i.held_on desc, i.logged_at desc limit " + MOST, values);
    }

    /** What is a sign of patterns is a letter here. */
    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    List<Theme> themes() {
        return statements.rows("""
                        select theme, count(*) from interview_theme group by theme order by count(*) desc, theme limit 100""").stream()
                .map(row -> new Theme((String) row[0], number(row[1])))
                .toList();
    }

    Map<Optional<UUID>, Integer> counts(LocalDate from, LocalDate to) {
        return statements.rows("""
                        select unit_id, count(*) from interview where held_on >= ?1 and held_on <= ?2 group by unit_id""", from, to).stream()
                .collect(Collectors.toMap(row -> Optional.ofNullable(row[0]).map(Native::id), row -> number(row[1])));
    }

    int forget(LocalDate today) {
        return statements.run("delete from interview where keep_until < ?1", today);
    }

    void note(String text, List<UUID> sources, LocalDate on, UUID by) {
        var insight = UuidCreator.getTimeOrderedEpoch();
        statements.run(
                "insert into insight (id, text, noted_on, noted_by) values (?1, ?2, ?3, ?4)", insight, text, on, by);
        sources.forEach(source -> statements.run(
                "insert ignore into insight_source (insight_id, interview_id) values (?1, ?2)", insight, source));
    }

    void follow(UUID insight, String decision, String changed, String links, LocalDate on) {
        statements.run("""
                update insight set decided_on = if(?2 = '', null, coalesce(decided_on, ?5)),
                changed_on = if(?3 = '', null, coalesce(changed_on, ?5)), decision = ?2, changed = ?3, links = ?4
                where id = ?1""", insight, decision, changed, links, on);
    }

    List<Insight> insights() {
        return statements.rows("""
                        select id, text, decision, changed, links, noted_on, decided_on, changed_on from insight
                        order by noted_on desc, id desc limit 200""").stream()
                .map(row -> new Insight(
                        id(row[0]),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((String) row[4])
                                .lines()
                                .map(String::strip)
                                .filter(link -> !link.isEmpty())
                                .toList(),
                        day(row[5]),
                        Optional.ofNullable(row[6]).map(Native::day),
                        Optional.ofNullable(row[7]).map(Native::day),
                        sources(id(row[0]))))
                .toList();
    }

    private List<UUID> sources(UUID insight) {
        return statements
                .rows("select interview_id from insight_source where insight_id = ?1 order by interview_id", insight)
                .stream()
                .map(row -> id(row[0]))
                .toList();
    }

    private List<Interview> interviews(String which, List<?> values) {
        return statements.rows(INTERVIEWS + which, values.toArray()).stream()
                .map(row -> new Interview(
                        id(row[0]),
                        day(row[1]),
                        (String) row[2],
                        Optional.ofNullable(row[3]).map(Native::id),
                        Participant.valueOf((String) row[4]),
                        themes(id(row[0])),
                        (String) row[5],
                        (String) row[6],
                        isTrue(row[7]),
                        day(row[8])))
                .toList();
    }

    private List<String> themes(UUID interview) {
        return statements
                .rows("select theme from interview_theme where interview_id = ?1 order by theme", interview)
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }
}
