package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.acknowledgement.Standings;
import fi.luotsi.compliance.acknowledgement.Standings.Owed;
import fi.luotsi.compliance.acknowledgement.Task.State;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.compliance.snapshot.Count;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Of those whom policies oblige: who has signed everything. */
@ApplicationScoped
class SignedCounting implements Counting {
    @Inject
    Standings standings;

    @Inject
    Workforce workforce;

    @Inject
    Policies policies;

    @Override
    public Metric metric() {
        return Metric.SIGNED;
    }

    @Override
    public Map<UUID, Count> count(LocalDate day, UUID city) {
        return new AtWork(workforce.everybody(), day).count(signed(standings.owed(day)));
    }

    /** By the version that is to be signed. */
    @Override
    public Map<Part, Map<UUID, Count>> parts(LocalDate day) {
        var here = new AtWork(workforce.everybody(), day);
        return standings.owed(day).stream().collect(Collectors.groupingBy(Owed::version)).entrySet().stream()
                .flatMap(version -> policies.version(version.getKey()).stream()
                        .map(told -> Map.entry(part(told), here.count(signed(version.getValue())))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Part part(PolicyVersion version) {
        return new Part(Part.Kind.POLICY, version.code() + "/" + version.number());
    }

    private static Map<UUID, Boolean> signed(List<Owed> all) {
        return all.stream()
                .collect(Collectors.toMap(Owed::person, owed -> owed.state() == State.DONE, Boolean::logicalAnd));
    }
}
