package fi.luotsi.indexer.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentStamp;
import fi.luotsi.content.Library;
import fi.luotsi.indexer.IndexerConfig;
import fi.luotsi.indexer.language.Analyzers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares the documents that changed with all others, one portal of several at a time. Every text is read for it, a few documents at once; what is kept of
 * them is given back at the end. A document that was compared is remembered with its findings in one transaction, so that a round that ends early goes on
 * where it was.
 */
@ApplicationScoped
public class Rounds {
    private static final int BATCH = 50;

    @Inject
    Library library;

    @Inject
    AgreementStore store;

    @Inject
    RoundStore rounds;

    @Inject
    IndexerConfig config;

    private Map<DocumentId, Long> lastSeen = Map.of();

    /** Called every now and then: works when something has changed and nothing more has since the last call, so that a harvest comes to its end first. */
    public void workIfDue() {
        var stamps = stamps();
        var isStill = stamps.equals(lastSeen);
        lastSeen = stamps;
        if (isStill && !stamps.equals(store.compared())) {
            work();
        }
    }

    private Map<DocumentId, Long> stamps() {
        return library.stamps().stream()
                .collect(Collectors.toMap(DocumentStamp::id, DocumentStamp::changeNumber, Math::max, HashMap::new));
    }

    public RoundStatus status() {
        return rounds.status();
    }

    /** The round ends after the document that it is at. */
    public void stop() {
        rounds.stop();
    }

    public void goOn() {
        rounds.goOn();
    }

    /** Whether a whole round was made. */
    boolean work() {
        var holder = UuidCreator.getTimeOrderedEpoch();
        if (!rounds.claim(holder)) {
            return false;
        }
        boolean isWhole = false;
        try {
            isWhole = compare(holder, stamps());
        } finally {
            rounds.release(holder, isWhole);
        }
        return isWhole;
    }

    private boolean compare(UUID holder, Map<DocumentId, Long> stamps) {
        var survey = new Survey(new WordStems(Analyzers.at(config.voikkoFolder(), config.dictionaryFolder())));
        var ids = new ArrayList<>(stamps.keySet());
        for (int from = 0; from < ids.size(); from += BATCH) {
            if (!rounds.advance(holder, RoundStatus.State.READING, from, ids.size())) {
                return false;
            }
            library.load(ids.subList(from, Math.min(ids.size(), from + BATCH))).forEach(survey::read);
        }
        store.compared().keySet().stream()
                .filter(known -> !stamps.containsKey(known))
                .forEach(store::forget);
        return compareChanged(holder, survey, stamps);
    }

    private boolean compareChanged(UUID holder, Survey survey, Map<DocumentId, Long> stamps) {
        var compared = store.compared();
        var changed = changed(stamps, compared);
        var done = new HashSet<DocumentId>();
        for (var stamp : changed.entrySet()) {
            var document = stamp.getKey();
            if (!rounds.advance(holder, RoundStatus.State.COMPARING, done.size(), changed.size())) {
                return false;
            }
            var findings = survey.of(document, other -> !done.contains(other));
            store.replace(document, stamp.getValue(), done, findings);
            done.add(document);
        }
        return rounds.advance(holder, RoundStatus.State.COMPARING, done.size(), changed.size());
    }

    private static Map<DocumentId, Long> changed(Map<DocumentId, Long> stamps, Map<DocumentId, Long> compared) {
        return stamps.entrySet().stream()
                .filter(stamp -> !stamp.getValue().equals(compared.get(stamp.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
