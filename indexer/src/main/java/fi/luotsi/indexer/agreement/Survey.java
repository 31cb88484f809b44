package fi.luotsi.indexer.agreement;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads documents one by one, keeping of each what is compared, and then tells of each how it agrees with the others. */
final class Survey {
    /** Half a kilobyte each: a hundred megabytes in all. Documents beyond are compared by their sections only. */
    private static final int MOST_STATEMENTS = 200_000;

    private final Systems systems = new Systems();
    private final Rarity rarity = new Rarity();
    private final Twins twins = new Twins();
    private final List<Statement> statements = new ArrayList<>();
    private final Statements reading;

    private @Nullable Comparison comparison;

    Survey(WordStems stems) {
        reading = new Statements(stems, systems);
    }

    void read(Document document) {
        twins.read(document);
        if (statements.size() < MOST_STATEMENTS) {
            reading.read(document, statement -> {
                rarity.count(statement);
                statements.add(statement);
            });
        }
    }

    int statementCount() {
        return statements.size();
    }

    int sectionCount() {
        return twins.sections();
    }

    /** What a document shares with the others that are asked for, or says otherwise; sections that say the same are not compared by their values. */
    List<Finding> of(DocumentId document, Predicate<DocumentId> others) {
        if (comparison == null) {
            comparison = new Comparison(statements, systems.names(), rarity);
        }
        return Stream.concat(twins.of(document, others).stream(), comparison.of(document, others).stream())
                .toList();
    }
}
