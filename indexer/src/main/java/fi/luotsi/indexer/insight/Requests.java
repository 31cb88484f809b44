package fi.luotsi.indexer.insight;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.indexer.search.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people ask of each other about the contents: visitors of the editors, and editors of the owners of sources. */
@ApplicationScoped
@Transactional
public class Requests {
    private static final int LONGEST_MESSAGE = 1000;
    private static final int MOST_WISHES_A_DAY = 200;
    private static final int SHOWN = 100;

    @PersistenceContext(unitName = "indexer")
    EntityManager entities;

    @Inject
    SearchInsight insight;

    /** A flood of wishes in one day is cut off. */
    void on(@Observes Wish wish) {
        if (wishesOfToday() < MOST_WISHES_A_DAY) {
            var stored = new StoredWish();
            stored.id = UuidCreator.getTimeOrderedEpoch().toString();
            stored.day = insight.today();
            stored.words = KeptWords.of(wish.words()).orElse("");
            stored.message = KeptWords.message(wish.message(), LONGEST_MESSAGE);
            stored.language = wish.language().matches("[a-z]{2}") ? wish.language() : "";
            entities.persist(stored);
        }
    }

    private long wishesOfToday() {
        return entities.createQuery("select count(w) from StoredWish w where w.day = :day", Long.class)
                .setParameter("day", insight.today())
                .getSingleResult();
    }

    /** Those that nobody has dealt with, the latest first. */
    public List<VisitorWish> wishes() {
        return entities.createQuery(
                        "select w from StoredWish w where w.doneOn is null order by w.day desc, w.words, w.message",
                        StoredWish.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(StoredWish::toWish)
                .toList();
    }

    public void fulfil(UUID wish) {
        Optional.ofNullable(entities.find(StoredWish.class, wish.toString()))
                .ifPresent(stored -> stored.doneOn = insight.today());
    }

    /** Records a question; whoever calls tells the person who answers for the source. */
    public UUID ask(String words, String source, String owner, String text, UUID by) {
        var question = new StoredQuestion();
        question.id = UuidCreator.getTimeOrderedEpoch().toString();
        question.words = words;
        question.source = source;
        question.owner = owner;
        question.text = KeptWords.message(text, LONGEST_MESSAGE);
        question.askedOn = insight.today();
        question.askedBy = by.toString();
        entities.persist(question);
        return UUID.fromString(question.id);
    }

    public Optional<Question> question(UUID id) {
        return Optional.ofNullable(entities.find(StoredQuestion.class, id.toString()))
                .map(StoredQuestion::toQuestion);
    }

    /** Questions without an answer, the oldest first. */
    public List<Question> questions() {
        return entities.createQuery(
                        "select q from StoredQuestion q where q.answeredOn is null order by q.id", StoredQuestion.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(StoredQuestion::toQuestion)
                .toList();
    }

    public void answer(UUID question, String answer) {
        Optional.ofNullable(entities.find(StoredQuestion.class, question.toString()))
                .ifPresent(stored -> {
                    stored.answer = KeptWords.message(answer, LONGEST_MESSAGE);
                    stored.answeredOn = insight.today();
                });
    }
}
