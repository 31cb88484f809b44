package fi.luotsi.compliance.survey;

import fi.luotsi.compliance.survey.AreaResult.Counted;
import fi.luotsi.compliance.survey.ResponseRepository.Marked;
import fi.luotsi.compliance.survey.ResponseRepository.Shown;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What is shown of a campaign, counted for those places and groups that somebody looks at. */
record Tallies(List<Shown> shown, List<Marked> marked) {
    static final Tallies NONE = new Tallies(List.of(), List.of());

    Levels levels(Area area, Predicate<Shown> isMeant) {
        return shown.stream()
                .filter(line -> line.area() == area && line.asked() > 0 && isMeant.test(line))
                .reduce(
                        Levels.NONE,
                        (levels, line) -> levels.with(line.points(), line.asked(), line.people()),
                        (one, other) -> one);
    }

    /** Those of the area that most have answered; all of them are the same. */
    int people(Predicate<Shown> isMeant) {
        return List.of(Area.values()).stream()
                .mapToInt(area -> shown.stream()
                        .filter(line -> line.area() == area && isMeant.test(line))
                        .mapToInt(Shown::people)
                        .sum())
                .max()
                .orElse(0);
    }

    Counted count(Question question, Predicate<Marked> isMeant) {
        return new Counted(
                question,
                IntStream.range(0, question.marks())
                        .mapToObj(mark -> marked.stream()
                                .filter(line -> line.question().equals(question.id())
                                        && line.mark() == mark
                                        && isMeant.test(line))
                                .mapToInt(Marked::people)
                                .sum())
                        .toList());
    }
}
