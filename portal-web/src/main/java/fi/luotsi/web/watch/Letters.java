package fi.luotsi.web.watch;

import fi.luotsi.compliance.notice.Change;
import fi.luotsi.compliance.notice.Letter;
import fi.luotsi.compliance.notice.LetterWriter;
import fi.luotsi.compliance.notice.Matter;
import fi.luotsi.compliance.notice.Recipient;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.content.Library;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.insight.Requests;
import fi.luotsi.web.api.PortalAddress;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.letter.PeopleLetters;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Writes all letters: digests of what is watched, with the rights that the reader has now, questions of editors, figures of units, and what {@code web.letter} writes. */
@ApplicationScoped
class Letters implements LetterWriter {
    private static final int MOST_CHANGES = 30;

    @Inject
    Directory directory;

    @Inject
    Library library;

    @Inject
    ChangeReading reading;

    @Inject
    Requests requests;

    @Inject
    PortalAddress address;

    @Inject
    PeopleLetters people;

    @Inject
    FigureLetters figures;

    @Override
    public Optional<Letter> letter(Recipient recipient, String language, Matter matter) {
        return switch (matter) {
            case Matter.News(var changes) -> digest(recipient.id(), language, changes);
            case Matter.Duties duties -> people.reminder(recipient, language, duties);
            case Matter.Receipt receipt -> people.receipt(receipt);
            case Matter.Asked asked -> people.asked(recipient, language, asked);
            case Matter.Meeting meeting -> people.session(recipient, language, meeting);
            case Matter.Head head -> people.head(recipient, language);
            case Matter.Answered answered -> people.answered(language, answered);
            case Matter.BarrierAnswer answer -> people.barrier(language, answer);
            case Matter.MonthOfUnit month -> figures.letter(recipient.id(), language, month);
            case Matter.Question(var id) ->
                requests.question(id)
                        .filter(question -> question.answeredOn().isEmpty())
                        .map(question ->
                                new QuestionLetter(question, new Texts(Locale.of(language)), address.of("")).letter());
        };
    }

    private Optional<Letter> digest(UUID account, String language, List<Change> changes) {
        return directory
                .account(account)
                .map(found -> Visitor.readerWith(found.roles()))
                .flatMap(reader -> letter(reader, language, changes));
    }

    private Optional<Letter> letter(Reader reader, String language, List<Change> changes) {
        var shown = reading.shown(changes, reader, Integer.MAX_VALUE);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var names = new TargetNames(library, reader, new Texts(Locale.of(language)));
        var told = shown.stream().limit(MOST_CHANGES).toList();
        return Optional.of(new Digest(told, shown.size() - told.size(), names, address.of("")).letter());
    }
}
