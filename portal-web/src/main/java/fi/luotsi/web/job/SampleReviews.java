package fi.luotsi.web.job;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Library;
import fi.luotsi.content.Reviews;
import fi.luotsi.content.RevisionPublished;
import fi.luotsi.web.signin.EveryRole;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Some documents of the sample are confirmed as they arrive, so many days before the first start that every state is there. */
@ApplicationScoped
class SampleReviews {
    private static final String CONFIRMED_BY = "koordinaattori";

    @Inject
    Directory directory;

    @Inject
    Library library;

    @Inject
    Reviews reviews;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    Clock clock = Clock.systemUTC();

    /** By location; what arrives is looked at only as long as something is expected. */
    private final Map<String, List<String>> expected = new ConcurrentHashMap<>();

    /** @param rows location, days ago, note */
    void expect(Stream<List<String>> rows) {
        rows.forEach(row -> expected.put(row.get(0), row));
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionPublished event) {
        if (!expected.isEmpty()) {
            executor.execute(() -> arrived(event.document()));
        }
    }

    private void arrived(DocumentId id) {
        library.find(id, EveryRole.READER).ifPresent(this::confirm);
    }

    private void confirm(Document document) {
        var row = expected.remove(document.location());
        if (row != null) {
            var at = clock.instant().minus(Duration.ofDays(Long.parseLong(row.get(1))));
            directory
                    .withLogin(CONFIRMED_BY)
                    .map(Account::id)
                    .ifPresent(by -> reviews.takeOver(document.id(), by, at, row.get(2)));
        }
    }
}
