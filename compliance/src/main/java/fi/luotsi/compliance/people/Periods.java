package fi.luotsi.compliance.people;

import fi.luotsi.compliance.personnelfile.PersonnelRow;
import fi.luotsi.compliance.personnelfile.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The periods of one person beside what the file says of them. */
final class Periods {
    private final Standing standing;
    private final LocalDate today;
    private final List<Standing.Period> unmatched;
    private final List<Step> steps = new ArrayList<>();

    Periods(Standing standing, LocalDate today) {
        this.standing = standing;
        this.today = today;
        this.unmatched = new ArrayList<>(standing.periods());
    }

    List<Step> compare(List<PersonnelRow> rows) {
        var left = new ArrayList<>(rows);
        match(
                left,
                row -> period -> period.data().unit().equals(row.unit())
                        && row.start().filter(period.data().start()::equals).isPresent());
        match(
                left,
                row -> period -> period.data().unit().equals(row.unit())
                        && period.data().isOpen(today)
                        && row.start().filter(period.data().start()::isBefore).isEmpty());
        left.forEach(row -> steps.add(new Step.NewPeriod(StepWriter.newId(), standing.id(), added(row))));
        unmatched.stream()
                .filter(period -> period.data().isOpen(today))
                .forEach(period -> change(period, period.data().ending(lastDay(period.data(), left))));
        return steps;
    }

    private void match(List<PersonnelRow> rows, Function<PersonnelRow, Predicate<Standing.Period>> same) {
        for (var row : List.copyOf(rows)) {
            unmatched.stream()
                    .filter(same.apply(row))
                    .max(Comparator.comparing(period -> period.data().start()))
                    .ifPresent(period -> {
                        rows.remove(row);
                        unmatched.remove(period);
                        change(period, changed(period.data(), row));
                    });
        }
    }

    private void change(Standing.Period period, PeriodData after) {
        if (!after.equals(period.data())) {
            steps.add(new Step.ChangedPeriod(period.id(), standing.id(), period.data(), after));
        }
    }

    private PeriodData added(PersonnelRow row) {
        return new PeriodData(
                row.unit(),
                row.jobTitle(),
                row.teaching().orElse(false),
                row.sharePercent().orElse(100),
                row.substitute().orElse(false),
                row.start()
                        .or(() -> row.end().value().filter(last -> last.isBefore(today)))
                        .orElse(today),
                row.end().value(),
                row.leave().value().stream().toList());
    }

    private PeriodData changed(PeriodData before, PersonnelRow row) {
        return new PeriodData(
                row.unit(),
                row.jobTitle(),
                row.teaching().orElse(before.teaching()),
                row.sharePercent().orElse(before.sharePercent()),
                row.substitute().orElse(before.substitute()),
                row.start().orElse(before.start()),
                row.end().isTold() ? row.end().value() : before.end().filter(last -> !last.isBefore(today)),
                row.leave().isTold() ? leaves(before.leaves(), row.leave().value()) : before.leaves());
    }

    /** Past leaves stay; one that goes on and is not told any more ended the day before. */
    private List<Span> leaves(List<Span> before, Optional<Span> told) {
        return Stream.concat(
                        before.stream()
                                .filter(leave -> told.filter(
                                                span -> span.start().equals(leave.start()))
                                        .isEmpty())
                                .filter(leave -> leave.start().isBefore(today))
                                .map(leave -> leave.covers(today)
                                        ? new Span(leave.start(), Optional.of(today.minusDays(1)))
                                        : leave),
                        told.stream())
                .sorted(Comparator.comparing(Span::start))
                .toList();
    }

    /**
     * The day before the next employment begins, where the person moved, else yesterday. A period that had not begun, or that the next one corrects from its
     * first day, ends the day before it began: it never held.
     */
    private LocalDate lastDay(PeriodData ended, List<PersonnelRow> next) {
        var last = next.stream()
                .map(row -> row.start().orElse(today))
                .filter(start -> start.isBefore(today))
                .min(Comparator.naturalOrder())
                .orElse(today)
                .minusDays(1);
        return last.isBefore(ended.start()) ? ended.start().minusDays(1) : last;
    }
}
