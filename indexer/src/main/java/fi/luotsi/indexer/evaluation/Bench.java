package fi.luotsi.indexer.evaluation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;

/**
 * Ours beside a baseline, measured in the same run. A ratio above 1 means that ours is better.
 *
 * @param more what else is worth knowing, as a sentence
 */
record Bench(String bench, double ours, double baseline, String unit, double ratio, String more) {
    JsonObject json() {
        return Json.createObjectBuilder()
                .add("bench", bench)
                .add("ours", Evaluation.rounded(ours))
                .add("baseline", Evaluation.rounded(baseline))
                .add("unit", unit)
                .add("ratio", Evaluation.rounded(ratio))
                .add("more", more)
                .build();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: ours %.1f %s, baseline %.1f %s, ratio %.2f%n  %s",
                bench,
                ours,
                unit,
                baseline,
                unit,
                ratio,
                more);
    }
}
