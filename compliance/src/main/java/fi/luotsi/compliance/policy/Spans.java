package fi.luotsi.compliance.policy;

import fi.luotsi.compliance.personnelfile.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Arithmetic of stretches of days, both ends included. */
final class Spans {
    private Spans() {}

    /** In the order of time; what overlaps, or follows on the next day, is one. */
    static List<Span> joined(Stream<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span : spans.sorted(Comparator.comparing(Span::start)).toList()) {
            if (!joined.isEmpty() && touches(joined.getLast(), span)) {
                joined.set(joined.size() - 1, together(joined.getLast(), span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static boolean touches(Span earlier, Span later) {
        return earlier.end()
                .filter(last -> last.plusDays(1).isBefore(later.start()))
                .isEmpty();
    }

    private static Span together(Span earlier, Span later) {
        var end = earlier.end().flatMap(one -> later.end().map(other -> one.isAfter(other) ? one : other));
        return new Span(earlier.start(), end);
    }

    static Optional<Span> common(Span one, Span other) {
        var start = one.start().isAfter(other.start()) ? one.start() : other.start();
        var end = Stream.of(one.end(), other.end()).flatMap(Optional::stream).min(Comparator.naturalOrder());
        return end.filter(last -> last.isBefore(start)).isPresent()
                ? Optional.empty()
                : Optional.of(new Span(start, end));
    }

    /** What is left of the whole when the parts are taken out. */
    static List<Span> without(Span whole, List<Span> parts) {
        var left = new ArrayList<Span>();
        var from = Optional.of(whole.start());
        for (var part : joined(parts.stream())) {
            var last = part.start().minusDays(1);
            from.map(start -> new Span(start, Optional.of(last)))
                    .filter(span -> !last.isBefore(span.start()))
                    .flatMap(span -> common(span, whole))
                    .ifPresent(left::add);
            from = from.flatMap(start -> part.end().map(end -> later(start, end.plusDays(1))));
        }
        from.flatMap(start -> common(new Span(start, Optional.empty()), whole)).ifPresent(left::add);
        return left;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
