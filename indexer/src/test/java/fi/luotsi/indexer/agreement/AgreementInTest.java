package fi.luotsi.indexer.agreement;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Reviewer;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.indexer.IndexerConfig;
import fi.luotsi.indexer.LibraryInMemory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Agreement on a database of a test and a library in memory. */
final class AgreementInTest implements AutoCloseable {
    final TestDatabase database = TestDatabase.create("indexer");
    final Documents library = new Documents();
    final Agreement agreement = new Agreement();
    final Rounds rounds = new Rounds();
    final UUID editor = UUID.randomUUID();
    final Owners owners = new Owners();

    /** The library also tells summaries. */
    static final class Documents extends LibraryInMemory {
        @Override
        public List<DocumentSummary> summaries(Collection<DocumentId> ids, Reader reader) {
            return ids.stream()
                    .flatMap(id -> find(id, reader).stream())
                    .map(document -> new DocumentSummary(
                            document.id(),
                            document.title(),
                            document.language(),
                            document.type(),
                            document.source().name(),
                            document.revisionNumber(),
                            document.revisedAt()))
                    .toList();
        }
    }

    AgreementInTest(Document... documents) {
        List.of(documents).forEach(library::put);
        rounds.library = library;
        rounds.config = IndexerConfig.from(
                key -> key.endsWith("folder") && !key.contains("index") ? Optional.of("none") : Optional.empty());
        rounds.rounds = new RoundsInTransactions(database);
        rounds.store = new StoreInTransactions(database);
        agreement.library = library;
        agreement.store = rounds.store;
        agreement.stewards = owners;
    }

    boolean work() {
        return rounds.work();
    }

    List<Agreement.Line> open(Reader reader) {
        return agreement.open(reader);
    }

    boolean decide(Agreement.Line line, Holds holds) {
        return agreement.decide(line.finding().id(), holds, reviewer(true), "");
    }

    Reviewer reviewer(boolean isEditor) {
        return new Reviewer(editor, isEditor, Set.of(), Reader.ANONYMOUS);
    }

    @Override
    public void close() {
        database.close();
    }
}
