package fi.luotsi.compliance.policy;

import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.content.Told;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Policies and duties on a database of a test. */
public record PoliciesInTest(Policies policies, Duties duties, Exemptions exemptions) {
    public static PoliciesInTest on(EntityManager entities, Clock clock, Consumer<VersionPublished> observer) {
        return on(entities, clock, observer, exempted -> {}, ended -> {});
    }

    /** With those who hear of what is decided. */
    public static PoliciesInTest on(
            EntityManager entities,
            Clock clock,
            Consumer<VersionPublished> observer,
            Consumer<Exempted> exempted,
            Consumer<ExemptionEnded> ended) {
        var policies = new Policies();
        policies.entities = entities;
        policies.clock = clock;
        policies.published = new Told<>(observer);
        var duties = new Duties();
        duties.entities = entities;
        duties.clock = clock;
        duties.workforce = WorkforceInTest.on(entities);
        var exemptions = new Exemptions();
        exemptions.entities = entities;
        exemptions.clock = clock;
        exemptions.workforce = duties.workforce;
        exemptions.exempted = new Told<>(exempted);
        exemptions.ended = new Told<>(ended);
        return new PoliciesInTest(policies, duties, exemptions);
    }

    /** A policy in force; the identity of its version. */
    public UUID publish(String code, UUID by, String body) {
        policies.add(code, by);
        var policy = policies.all().stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .orElseThrow();
        return publish(policies.versionsOf(policy.id()).getFirst().id(), by, body, Weight.MAJOR);
    }

    /** The next version of a policy, in force. */
    public UUID replace(UUID version, UUID by, String body, Weight weight) {
        var policy = policies.version(version).orElseThrow().policy();
        policies.begin(policy, by);
        return publish(policies.versionsOf(policy).getFirst().id(), by, body, weight);
    }

    private UUID publish(UUID draft, UUID by, String body, Weight weight) {
        Map.of("fi", "Sitoudun.", "sv", "Jag förbinder mig.", "en", "I commit.")
                .forEach((language, statement) ->
                        policies.write(draft, new PolicyText(language, "Digiturva " + language, body, statement), by));
        if (policies.propose(draft, weight, "Syy") != Policies.Outcome.DONE
                || policies.publish(draft, by) != Policies.Outcome.DONE) {
            throw new IllegalStateException("not published");
        }
        return draft;
    }
}
