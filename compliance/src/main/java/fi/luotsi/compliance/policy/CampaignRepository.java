package fi.luotsi.compliance.policy;

import static fi.luotsi.compliance.database.Native.day;
import static fi.luotsi.compliance.database.Native.id;
import static fi.luotsi.compliance.database.Native.isTrue;
import static fi.luotsi.compliance.database.Native.number;

import fi.luotsi.compliance.database.Native;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The queries of campaigns. */
final class CampaignRepository {
    private static final String UNIT = "UNIT";
    private static final String TYPE = "TYPE";
    private static final String JOB = "JOB";

    private final Native statements;

    CampaignRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    void add(Campaign campaign, UUID by, Instant at) {
        var audience = campaign.audience();
        statements.run(
                """
                insert into campaign (id, version_id, starts_on, due_on, newcomer_days, teaching_only, with_substitutes,
                employed_days, created_by, created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)""",
                campaign.id(),
                campaign.version(),
                campaign.startsOn(),
                campaign.dueOn(),
                campaign.newcomerDays(),
                audience.teachingOnly(),
                audience.withSubstitutes(),
                audience.employedDays(),
                by,
                at);
        audience.units().forEach(unit -> choose(campaign, UNIT, unit.toString()));
        audience.unitTypes().forEach(type -> choose(campaign, TYPE, type));
        audience.jobTitles().forEach(title -> choose(campaign, JOB, title));
    }

    private void choose(Campaign campaign, String kind, String chosen) {
        statements.run(
                "insert into campaign_choice (campaign_id, kind, chosen) values (?1, ?2, ?3)",
                campaign.id(),
                kind,
                chosen);
    }

    /** In the order in which they were made. */
    List<Campaign> all() {
        var choices = statements.rows("select campaign_id, kind, chosen from campaign_choice").stream()
                .collect(Collectors.groupingBy(
                        row -> id(row[0]),
                        Collectors.groupingBy(
                                row -> (String) row[1],
                                Collectors.mapping(row -> (String) row[2], Collectors.toSet()))));
        return statements.rows("""
                        select id, version_id, starts_on, due_on, newcomer_days, teaching_only, with_substitutes, employed_days
                        from campaign order by created_at, id""").stream()
                .map(row -> new Campaign(
                        id(row[0]),
                        id(row[1]),
                        day(row[2]),
                        day(row[3]),
                        number(row[4]),
                        audience(row, choices.getOrDefault(id(row[0]), Map.of()))))
                .toList();
    }

    private static Audience audience(Object[] row, Map<String, Set<String>> chosen) {
        return new Audience(
                chosen.getOrDefault(UNIT, Set.of()).stream()
                        .map(UUID::fromString)
                        .collect(Collectors.toSet()),
                chosen.getOrDefault(TYPE, Set.of()),
                chosen.getOrDefault(JOB, Set.of()),
                isTrue(row[5]),
                isTrue(row[6]),
                number(row[7]));
    }
}
