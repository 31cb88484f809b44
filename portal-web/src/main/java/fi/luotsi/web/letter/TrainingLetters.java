package fi.luotsi.web.letter;

import fi.luotsi.compliance.notice.Letter;
import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.Session;
import fi.luotsi.compliance.training.Sessions;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.web.api.PortalAddress;
import fi.luotsi.web.calendar.CalendarEntries;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes that somebody has a place in a session, or that it does not take place, with the entry for their calendar. */
@ApplicationScoped
class TrainingLetters {
    @Inject
    Trainings trainings;

    @Inject
    Sessions sessions;

    @Inject
    CalendarEntries entries;

    @Inject
    PortalAddress address;

    /** None for who gave the place back, unless it is too late for that. */
    Optional<Letter> session(UUID person, UUID id, LetterWords words) {
        return sessions.find(id)
                .filter(session -> sessions.enrolled(id).contains(person))
                .flatMap(session -> trainings.course(session.course()).map(course -> letter(session, course, words)));
    }

    private Letter letter(Session session, Course course, LetterWords words) {
        var texts = words.texts();
        var title = course.nearest(words.language()).title();
        return new LetterForm(
                        words.language(),
                        texts.get(session.cancelled() ? "letter.session.cancelled" : "letter.session.subject"))
                .paragraph(texts.get("digest.greeting"))
                .paragraph(texts.format(session.cancelled() ? "letter.session.off" : "letter.session.lead", title))
                .items(Stream.of(new Figures(texts).moment(session.startsAt()), session.place(), session.link())
                        .filter(line -> !line.isEmpty())
                        .toList())
                .link(
                        title,
                        address.of(Address.of("/training/course")
                                .with("code", course.code())
                                .toString()))
                .paragraph(texts.get("letter.automatic"))
                .letter(Set.of())
                .with(entries.of(List.of(session), words.language(), sessions.now()));
    }
}
