package fi.luotsi.compliance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents and the policies that they say, in the real database. */
class PolicyDocumentsTest {
    private final PolicyDocuments documents = new PolicyDocuments();
    private TestDatabase database;
    private PoliciesInTest policies;
    private UUID writer;
    private UUID first;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        writer = new DirectoryInTest(database).open("ritva");
        policies = PoliciesInTest.on(database.entities(), Clock.systemUTC(), event -> {});
        documents.entities = database.entities();
        documents.policies = policies.policies();
        first = database.inTransaction(() -> policies.publish("digiturva", writer, "Teksti"));
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void what_is_published_is_missing_until_a_document_says_it() {
        assertThat(missing()).isEqualTo("fi sv en");
        standsIn(first, "sv", UUID.randomUUID());
        assertThat(missing()).isEqualTo("fi en");
        standsIn(first, "fi", UUID.randomUUID());
        standsIn(first, "en", UUID.randomUUID());
        assertThat(missing()).isEmpty();
        database.inTransaction(() -> policies.replace(first, writer, "Uusi teksti", Weight.MINOR));
        assertThat(missing()).isEqualTo("fi sv en");
    }

    @Test
    void a_document_leads_to_the_version_in_force() {
        var document = UUID.randomUUID();
        standsIn(first, "fi", document);
        assertThat(documents.inForce()).containsOnly(Map.entry(document, first));
        var second = database.inTransaction(() -> policies.replace(first, writer, "Uusi teksti", Weight.MAJOR));
        assertThat(documents.inForce()).as("it still says the text before").isEmpty();
        standsIn(second, "fi", document);
        assertThat(documents.inForce()).containsOnly(Map.entry(document, second));
    }

    private void standsIn(UUID version, String language, UUID document) {
        database.inTransaction(() -> {
            documents.standsIn(version, language, document);
            return document;
        });
    }

    private String missing() {
        return database.inTransaction(() -> documents.missing().stream()
                .flatMap(missing -> missing.texts().stream())
                .map(PolicyText::language)
                .reduce("", (before, language) -> (before + " " + language).strip()));
    }
}
