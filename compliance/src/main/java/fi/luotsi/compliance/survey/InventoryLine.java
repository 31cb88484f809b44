package fi.luotsi.compliance.survey;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A question of an inventory, and what was said to it.
 *
 * @param own of the unit
 * @param before of the unit a year ago
 * @param all of all units that answered
 */
public record InventoryLine(Question question, Optional<Integer> own, Optional<Integer> before, List<Integer> all) {
    public InventoryLine {
        all = List.copyOf(all);
    }

    public int sum() {
        return all.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many units made each choice. */
    public List<Integer> counts() {
        return IntStream.range(0, question.choices().size())
                .map(choice -> (int) all.stream().filter(one -> one == choice).count())
                .boxed()
                .toList();
    }
}
