package fi.luotsi.compliance.interview;

import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.content.PersonalFinding;
import fi.luotsi.content.PersonalPatterns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Logs conversations, finds them again, and follows what came of them. What is in them is for the team only: whoever calls looks after that. */
@ApplicationScoped
@Transactional
public class Interviews {
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}-]+\\s+\\p{Lu}[\\p{L}-]+");

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Workforce workforce;

    Clock clock = Clock.systemUTC();

    /** What came of the wish to log one. */
    public enum Outcome {
        DONE,
        SERVICE_MISSING,
        /** Neither needs nor quotes. */
        NOTHING_SAID,
        CONSENT_MISSING,
        /** It lies ahead, or is kept for too long or not at all. */
        DAYS,
        TOO_LONG
    }

    /** Why a text looks as if it told of a person. */
    public enum Hint {
        IDENTITY_CODE,
        TELEPHONE,
        PRIVATE_ADDRESS,
        /** Two words that are the name of somebody in the personnel register. */
        NAME
    }

    public Outcome log(Interview interview, UUID by) {
        var outcome = check(interview);
        if (outcome == Outcome.DONE) {
            rows().add(interview, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        return outcome;
    }

    private Outcome check(Interview interview) {
        if (interview.service().isEmpty()) {
            return Outcome.SERVICE_MISSING;
        }
        if (interview.needs().isEmpty() && interview.quotes().isEmpty()) {
            return Outcome.NOTHING_SAID;
        }
        if (!interview.consent()) {
            return Outcome.CONSENT_MISSING;
        }
        if (interview.heldOn().isAfter(today())
                || interview.keepUntil().isBefore(today())
                || interview.keepUntil().isAfter(today().plusYears(Interview.MOST_YEARS))) {
            return Outcome.DAYS;
        }
        return interview.service().length() > Interview.LONGEST_SERVICE
                        || interview.needs().length() > Interview.LONGEST_TEXT
                        || interview.quotes().length() > Interview.LONGEST_TEXT
                        || interview.themes().stream().anyMatch(theme -> theme.length() > Interview.LONGEST_THEME)
                ? Outcome.TOO_LONG
                : Outcome.DONE;
    }

    /** What in it looks like personal data; the portal asks whoever writes to look again. */
    public List<Hint> hints(Interview interview) {
        var found = new ArrayList<Hint>();
        PersonalPatterns.in(interview.text()).stream().map(Interviews::hint).forEach(found::add);
        var whoIsWho = workforce.whoIsWho();
        if (NAME.matcher(interview.text())
                .results()
                .map(MatchResult::group)
                .anyMatch(name -> !whoIsWho.find(name).isEmpty())) {
            found.add(Hint.NAME);
        }
        return List.copyOf(found);
    }

    private static Hint hint(PersonalFinding.Kind kind) {
        return switch (kind) {
            case IDENTITY_CODE -> Hint.IDENTITY_CODE;
            case TELEPHONE -> Hint.TELEPHONE;
            case PRIVATE_ADDRESS -> Hint.PRIVATE_ADDRESS;
        };
    }

    /** Those in which all of these words stand, or that are about the theme; the latest first. */
    public List<Interview> find(String words, String theme) {
        return rows().find(
                        Stream.of(words.strip().split("\\s+"))
                                .filter(word -> !word.isEmpty())
                                .toList(),
                        theme);
    }

    public Optional<Interview> interview(UUID id) {
        return rows().interview(id);
    }

    /** The themes that were used, the most used first. */
    public List<Theme> themes() {
        return rows().themes();
    }

    /** Takes away what is kept no longer; how many. */
    public int forget() {
        return rows().forget(today());
    }

    /** How many were held in these days, by unit; those that concern no unit stand without one. */
    public Map<Optional<UUID>, Integer> counts(LocalDate from, LocalDate to) {
        return rows().counts(from, to);
    }

    public void note(String text, List<UUID> sources, UUID by) {
        rows().note(text, sources, today(), by);
    }

    /** What was decided, and what was changed; a day is set when there is something for the first time. */
    public void follow(UUID insight, String decision, String changed, String links) {
        rows().follow(insight, decision, changed, links, today());
    }

    /** The latest first. */
    public List<Insight> insights() {
        return rows().insights();
    }

    public LocalDate today() {
        return City.today(clock);
    }

    private InterviewRepository rows() {
        return new InterviewRepository(entities);
    }
}
