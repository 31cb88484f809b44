package fi.luotsi.indexer.agreement;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.Library;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Reviewer;
import fi.luotsi.content.Stewards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where documents do not agree, for editors and owners to decide and for readers to be told. Whoever may not see both documents sees nothing of it. */
@ApplicationScoped
public class Agreement {
    public static final int LONGEST_NOTE = 500;

    @Inject
    Library library;

    @Inject
    Stewards stewards;

    @Inject
    AgreementStore store;

    /** Those that nobody has decided, the heaviest first. */
    public List<Line> open(Reader reader) {
        return lines(found -> found.decision().isEmpty(), reader);
    }

    /** The heaviest first. */
    public List<Line> decided(Reader reader) {
        return lines(found -> found.decision().isPresent(), reader);
    }

    /** Of the open ones those of whose documents somebody answers for one. */
    public List<Line> openFor(UUID account, Reader reader) {
        var theirs = Set.copyOf(stewards.documents(Set.of(account), reader));
        return theirs.isEmpty()
                ? List.of()
                : open(reader).stream()
                        .filter(line -> documents(line.finding()).anyMatch(theirs::contains))
                        .toList();
    }

    private List<Line> lines(Predicate<Found> wanted, Reader reader) {
        var found = store.heaviest().stream().filter(wanted).toList();
        var seen = seen(found, reader);
        return found.stream()
                .filter(one -> documents(one.finding()).allMatch(seen::containsKey))
                .map(one -> new Line(one.finding(), one.decision()))
                .toList();
    }

    private Map<DocumentId, DocumentSummary> seen(Collection<Found> found, Reader reader) {
        var ids =
                found.stream().flatMap(one -> documents(one.finding())).collect(Collectors.toCollection(HashSet::new));
        return library.summaries(ids, reader).stream()
                .collect(Collectors.toMap(DocumentSummary::id, Function.identity()));
    }

    private static Stream<DocumentId> documents(Finding finding) {
        return Stream.of(finding.one().document(), finding.other().document());
    }

    /** Both texts side by side; nothing while one of them is another than the one that was compared. */
    public Optional<Pair> find(UUID id, Reader reader) {
        return store.find(id)
                .flatMap(found -> excerpt(found.finding().one(), reader)
                        .flatMap(one -> excerpt(found.finding().other(), reader)
                                .map(other -> new Pair(found.finding(), one, other, found.decision()))));
    }

    /** As {@link #find}, for those who may decide: editors, and whoever answers for one of its documents. */
    public Optional<Pair> findFor(UUID id, Reviewer reviewer) {
        return find(id, reviewer.reader()).filter(pair -> reviewer.editor() || answersFor(pair, reviewer));
    }

    private boolean answersFor(Pair pair, Reviewer reviewer) {
        return stewards.of(documents(pair.finding()).toList(), reviewer.reader()).values().stream()
                .anyMatch(steward -> steward.has(reviewer.account()));
    }

    private Optional<Excerpt> excerpt(Side side, Reader reader) {
        return library.find(side.document(), reader).flatMap(document -> excerpt(side, document));
    }

    private static Optional<Excerpt> excerpt(Side side, Document document) {
        return document.sections().stream()
                .filter(section -> section.anchor().equals(side.anchor())
                        && TextHash.of(section.text()).equals(side.hash())
                        && side.end() <= section.text().length())
                .findFirst()
                .map(section -> new Excerpt(document, section, side));
    }

    /** What an editor or an owner decides; false for somebody else, and where there is no such pair or they may not see both its documents. */
    public boolean decide(UUID id, Holds holds, Reviewer reviewer, String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("a note of more than " + LONGEST_NOTE + " characters: " + note.length());
        }
        return findFor(id, reviewer).isPresent() && store.decide(id, holds, reviewer.account(), note);
    }

    /** What readers of a document are told: where another one holds, if they may see that one. */
    public List<Banner> banners(DocumentId document, Reader reader) {
        var lost = store.of(document).stream()
                .filter(found -> isLost(found, document))
                .toList();
        var seen = seen(lost, reader);
        var told = new HashSet<List<String>>();
        return lost.stream()
                .flatMap(found -> banner(found.finding(), document, seen).stream())
                .filter(banner -> told.add(List.of(
                        banner.anchor(),
                        banner.holding().id().toString(),
                        banner.kind().name())))
                .toList();
    }

    private static boolean isLost(Found found, DocumentId document) {
        var holds = found.decision().map(Decision::holds).orElse(Holds.BOTH);
        return holds != Holds.BOTH
                && (holds == Holds.OTHER) == found.finding().one().document().equals(document);
    }

    private static Optional<Banner> banner(
            Finding finding, DocumentId document, Map<DocumentId, DocumentSummary> seen) {
        var isOne = finding.one().document().equals(document);
        var lost = isOne ? finding.one() : finding.other();
        var holding = isOne ? finding.other() : finding.one();
        return Optional.ofNullable(seen.get(holding.document()))
                .map(shown -> new Banner(finding.kind(), lost.anchor(), shown, holding.anchor()));
    }

    /** A line in the list of pairs. */
    public record Line(Finding finding, Optional<Decision> decision) {}

    /** Both texts of a pair. */
    public record Pair(Finding finding, Excerpt one, Excerpt other, Optional<Decision> decision) {}

    /**
     * Told above a document that says otherwise than the one that holds.
     *
     * @param anchor of the section that does not hold
     * @param holdingAnchor where the other one says it
     */
    public record Banner(Kind kind, String anchor, DocumentSummary holding, String holdingAnchor) {}
}
