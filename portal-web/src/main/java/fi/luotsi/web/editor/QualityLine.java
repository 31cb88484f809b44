package fi.luotsi.web.editor;

import fi.luotsi.indexer.insight.Quality;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The measurements as a line in a drawing of {@link #WIDTH} × {@link #HEIGHT}: days from left to right, 0 at the bottom, 1 at the top. */
public record QualityLine(List<Quality> days) {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 200;

    public QualityLine {
        days = List.copyOf(days);
    }

    public String points() {
        return days.stream().map(this::point).collect(Collectors.joining(" "));
    }

    public String x(Quality day) {
        var first = days.getFirst().day();
        long span = ChronoUnit.DAYS.between(first, days.getLast().day());
        double share = span == 0 ? 1 : (double) ChronoUnit.DAYS.between(first, day.day()) / span;
        return number(share * WIDTH);
    }

    public String y(Quality day) {
        return number((1 - day.ndcg10()) * HEIGHT);
    }

    private String point(Quality day) {
        return x(day) + "," + y(day);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
