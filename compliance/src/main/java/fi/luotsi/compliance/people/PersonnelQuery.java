package fi.luotsi.compliance.people;

import fi.luotsi.compliance.people.Personnel.Found;
import fi.luotsi.compliance.people.Personnel.Line;
import fi.luotsi.compliance.people.Personnel.Question;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Looks for people by the beginnings of their names or the number, by unit and by day. */
final class PersonnelQuery {
    private static final int MOST_WORDS = 5;

    private final EntityManager entities;
    private final Question question;
    private final Optional<Set<UUID>> units;
    private final List<String> beginnings;

    PersonnelQuery(EntityManager entities, Question question, Optional<Set<UUID>> units) {
        this.entities = entities;
        this.question = question;
        this.units = units;
        this.beginnings = Stream.of(question.words().strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> word.replaceAll("[!%_]", "!$0") + "%")
                .toList();
    }

    Found find(int from, int most) {
        var total = parameters(entities.createQuery("select count(e) " + conditions(), Long.class))
                .getSingleResult();
        List<?> rows = parameters(entities.createQuery(
                        "select p.id, p.number, p.givenName, p.familyName, u.code, e.jobTitle, e.id " + conditions()
                                + " order by p.familyName, p.givenName, p.id, e.startDate desc",
                        Object[].class))
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
        return new Found(rows.stream().map(row -> line((Object[]) row)).toList(), ((Long) total).intValue());
    }

    private Line line(Object[] row) {
        return new Line(
                UUID.fromString((String) row[0]),
                (String) row[1],
                row[2] + " " + row[3],
                (String) row[4],
                (String) row[5],
                isOnLeave((String) row[6]));
    }

    private boolean isOnLeave(String period) {
        return question.day().isPresent()
                && entities.createQuery("""
                        select count(l) from StoredLeave l where l.employmentId = :period
                        and l.startDate <= :day and (l.endDate is null or l.endDate >= :day)""", Long.class)
                                .setParameter("period", period)
                                .setParameter("day", question.day().get())
                                .getSingleResult()
                        > 0;
    }

    private String conditions() {
        var conditions = new ArrayList<String>();
        for (var place = 0; place < beginnings.size(); place++) {
            conditions.add("""
                    (p.givenName like :word%1$d escape '!' or p.familyName like :word%1$d escape '!'
                    or p.number like :word%1$d escape '!')""".formatted(place));
        }
        units.ifPresent(any -> conditions.add("e.unitId in :units"));
        conditions.add(
                question.day().isPresent() ? "e.startDate <= :day and (e.endDate is null or e.endDate >= :day)" : """
                        not exists (select o.id from StoredEmployment o where o.personId = e.personId
                        and (o.startDate > e.startDate or (o.startDate = e.startDate and o.id > e.id)))""");
        return """
                from StoredEmployment e join StoredPerson p on p.id = e.personId join StoredUnit u on u.id = e.unitId
                where\s""" + String.join(" and ", conditions);
    }

    private Query parameters(Query query) {
        for (var place = 0; place < beginnings.size(); place++) {
            query.setParameter("word" + place, beginnings.get(place));
        }
        units.ifPresent(ids ->
                query.setParameter("units", ids.stream().map(UUID::toString).toList()));
        question.day().ifPresent(day -> query.setParameter("day", day));
        return query;
    }
}
