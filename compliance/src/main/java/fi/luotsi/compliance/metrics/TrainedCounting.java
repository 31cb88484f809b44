package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.snapshot.Count;
import fi.luotsi.compliance.training.Need;
import fi.luotsi.compliance.training.Trainings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Of those whom mandatory trainings oblige: who has taken every one. */
@ApplicationScoped
class TrainedCounting implements Counting {
    @Inject
    Trainings trainings;

    @Inject
    Workforce workforce;

    @Override
    public Metric metric() {
        return Metric.TRAINED;
    }

    @Override
    public Map<UUID, Count> count(LocalDate day, UUID city) {
        return new AtWork(workforce.everybody(), day).count(trained(trainings.all(day)));
    }

    @Override
    public Map<Part, Map<UUID, Count>> parts(LocalDate day) {
        var here = new AtWork(workforce.everybody(), day);
        return trainings.all(day).stream().collect(Collectors.groupingBy(Need::course)).entrySet().stream()
                .flatMap(needs -> trainings.course(needs.getKey()).stream()
                        .map(course -> Map.entry(
                                new Part(Part.Kind.COURSE, course.code()), here.count(trained(needs.getValue())))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<UUID, Boolean> trained(List<Need> needs) {
        return needs.stream()
                .collect(Collectors.toMap(Need::person, need -> need.state() == Need.State.DONE, Boolean::logicalAnd));
    }
}
