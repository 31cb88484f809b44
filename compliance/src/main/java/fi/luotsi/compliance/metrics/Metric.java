package fi.luotsi.compliance.metrics;

import java.time.LocalDate;
import java.util.List;

/** What the city counts. The first six are those of the invitation to tender. */
public enum Metric {
    /** <i>palvelumuotoilukeskustelut</i>: conversations held in the school year so far, by the unit they concern. */
    CONVERSATIONS,
    /** Of those whom mandatory trainings oblige: who has taken every one of them as they had to. */
    TRAINED,
    /** Of the answers on trainings that are shown, in the school year so far: how many give a 4 or 5 for usefulness. */
    SATISFIED,
    /** How many people used e-services in the latest month that was over and of which it is known. */
    ACTIVE,
    /** Of those entitled to use the management-information systems: who did in that month. */
    UTILISATION,
    /** Of those whom the self-assessments of the school year ask: who has taken the form. */
    MAPPED,
    /** Of those whom policies oblige: who has signed every one of them. */
    SIGNED,
    /** Of those whom policies oblige: whose day has passed for at least one. */
    OVERDUE,
    /** Of the documents: which ones are verified, and not due. */
    VERIFIED,
    /** Of the searches of the last thirty days: which ones found nothing. */
    VAIN;

    /** The oldest first. */
    public List<Definition> definitions() {
        return Definitions.of(this);
    }

    /** The one that counts on a day; before the first one did, that one. */
    public Definition definition(LocalDate day) {
        return definitions().stream()
                .filter(definition -> !definition.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(definitions().getFirst());
    }
}
