package fi.luotsi.compliance.policy;

import java.util.List;

/** Everybody whom a policy concerns on a day. */
public record Muster(List<Obligation> obliged, List<Spared> spared) {
    public Muster {
        obliged = List.copyOf(obliged);
        spared = List.copyOf(spared);
    }
}
