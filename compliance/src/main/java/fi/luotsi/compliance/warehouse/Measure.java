package fi.luotsi.compliance.warehouse;

/**
 * What is counted.
 *
 * @param code its short name, for ever
 * @param series a changed definition counts in a new one
 * @param unit PERCENT or NUMBER
 * @param counted what its denominator consists of, for example PEOPLE
 * @param direction UP or DOWN: which way is better
 */
public record Measure(String code, int series, String unit, String counted, String direction) {
    long key() {
        return Keys.of("metric", code, String.valueOf(series));
    }
}
