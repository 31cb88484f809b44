package fi.luotsi.compliance.policy;

import static fi.luotsi.compliance.database.Native.day;
import static fi.luotsi.compliance.database.Native.id;
import static fi.luotsi.compliance.database.Native.isTrue;
import static fi.luotsi.compliance.database.Native.number;

import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.policy.Audience.Choice;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The queries of campaigns. */
final class CampaignRepository {

    private final Native statements;

    CampaignRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    void add(Campaign campaign, UUID by, Instant at) {
        var audience = campaign.audience();
        statements.run(
                """
                insert into campaign (id, version_id, starts_on, due_on, newcomer_days, teaching_only, with_substitutes,
                employed_days, created_by, created_at, unit_groups, group_days)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)""",
                campaign.id(),
                campaign.version(),
                campaign.startsOn(),
                campaign.dueOn(),
                campaign.newcomerDays(),
                audience.teachingOnly(),
                audience.withSubstitutes(),
                audience.employedDays(),
                by,
                at,
                campaign.stagger().groups(),
                campaign.stagger().days());
        audience.choices().forEach((kind, chosen) -> chosen.forEach(one -> choose(campaign, kind, one)));
    }

    private void choose(Campaign campaign, Choice kind, String chosen) {
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
                                row -> Choice.valueOf((String) row[1]),
                                Collectors.mapping(row -> (String) row[2], Collectors.toSet()))));
        return statements.rows("""
                        select id, version_id, starts_on, due_on, newcomer_days, teaching_only, with_substitutes, employed_days,
                        unit_groups, group_days from campaign order by created_at, id""").stream()
                .map(row -> new Campaign(
                        id(row[0]),
                        id(row[1]),
                        day(row[2]),
                        day(row[3]),
                        new Stagger(number(row[8]), number(row[9])),
                        number(row[4]),
                        Audience.of(
                                choices.getOrDefault(id(row[0]), Map.of()),
                                isTrue(row[5]),
                                isTrue(row[6]),
                                number(row[7]))))
                .toList();
    }
}
