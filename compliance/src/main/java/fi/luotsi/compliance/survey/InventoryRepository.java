package fi.luotsi.compliance.survey;

import static fi.luotsi.compliance.database.Native.id;
import static fi.luotsi.compliance.database.Native.instant;
import static fi.luotsi.compliance.database.Native.number;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.database.Native;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The queries of inventories. */
final class InventoryRepository {
    private final Native statements;

    InventoryRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    void add(UUID campaign, Inventory inventory) {
        var answer = UuidCreator.getTimeOrderedEpoch();
        statements.run("""
                insert into inventory_answer (id, campaign_id, unit_id, answered_by, job_title, answered_at)
                values (?1, ?2, ?3, ?4, ?5, ?6)""", answer, campaign, inventory.unit(), inventory.by(), inventory.jobTitle(), inventory.at());
        inventory
                .values()
                .forEach((question, value) -> statements.run(
                        "insert into inventory_value (answer_id, question_id, value) values (?1, ?2, ?3)",
                        answer,
                        question,
                        value));
    }

    /** The latest of each unit. */
    List<Inventory> latest(UUID campaign) {
        var values = statements.rows("""
                        select v.answer_id, v.question_id, v.value from inventory_value v
                        join inventory_answer a on a.id = v.answer_id where a.campaign_id = ?1""", campaign).stream()
                .collect(Collectors.groupingBy(
                        row -> id(row[0]), Collectors.toMap(row -> id(row[1]), row -> number(row[2]))));
        return statements.rows("""
                        select id, unit_id, answered_by, job_title, answered_at from inventory_answer a
                        where campaign_id = ?1 and not exists (select 1 from inventory_answer later
                        where later.campaign_id = a.campaign_id and later.unit_id = a.unit_id and later.id > a.id)""", campaign).stream()
                .map(row -> new Inventory(
                        id(row[1]),
                        id(row[2]),
                        (String) row[3],
                        instant(row[4]),
                        values.getOrDefault(id(row[0]), Map.of())))
                .toList();
    }
}
