package fi.luotsi.compliance.notice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a letter is about. */
public sealed interface Matter {
    /** The page on which its reader stops such letters; none where nobody has asked for them. */
    default Optional<String> stop() {
        return Optional.empty();
    }

    /** Changes in what somebody watches. */
    record News(List<Change> changes) implements Matter {
        public News {
            changes = List.copyOf(changes);
        }

        @Override
        public Optional<String> stop() {
            return Optional.of("/watch");
        }
    }

    /** What an editor asks of somebody who answers for a source. */
    record Question(UUID id) implements Matter {}

    /**
     * What has to be done, as it stands on that day.
     *
     * @param dueBefore tells only of what was due before that day; of whatever is open, if it is {@link LocalDate#MAX}
     * @param exhausted keys of duties that the reader was reminded of often enough
     */
    record Duties(ReminderKind kind, LocalDate day, LocalDate dueBefore, Set<String> exhausted) implements Matter {
        public Duties {
            exhausted = Set.copyOf(exhausted);
        }
    }

    /** What somebody signed: the number of the entry. */
    record Receipt(long number) implements Matter {}

    /** What somebody asks who has to sign. */
    record Asked(UUID id) implements Matter {}

    /** A session of a training, as it stands: in which the reader has a place, or which does not take place. */
    record Meeting(UUID session) implements Matter {}

    /** Where the ledger of signatures stands. */
    record Head() implements Matter {}

    /** The figures of a unit at the end of a month. */
    record MonthOfUnit(UUID unit, YearMonth month) implements Matter {
        @Override
        public Optional<String> stop() {
            return Optional.of("/figures/letters");
        }
    }

    /** What was answered. */
    record Answered(UUID id) implements Matter {}

    /** What was answered to somebody who could not use something. */
    record BarrierAnswer(UUID id) implements Matter {}
}
