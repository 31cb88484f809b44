package fi.luotsi.compliance.survey;

import java.util.List;

/**
 * What is shown of an area.
 *
 * @param own of the unit, or of the city where no unit was chosen
 * @param others of the rest of the city
 * @param before of the same a year ago
 * @param questions how often each answer was given in the unit
 */
public record AreaResult(Area area, Levels own, Levels others, Levels before, int least, List<Counted> questions) {
    public AreaResult {
        questions = List.copyOf(questions);
    }

    /** How often each answer to a question was given, the lowest first. */
    public record Counted(Question question, List<Integer> counts) {
        public Counted {
            counts = List.copyOf(counts);
        }
    }

    public Contrast withOthers() {
        return Contrast.of(own, others, least);
    }

    public Contrast withBefore() {
        return Contrast.of(own, before, least);
    }
}
