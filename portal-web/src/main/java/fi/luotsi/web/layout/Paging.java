package fi.luotsi.web.layout;

import java.util.List;
import java.util.stream.IntStream;

/** The pages of a result: the first, the last and those around the current one, with gaps between. Pages count from 1. */
public record Paging(int current, int last) {
    private static final int AROUND = 2;

    /** A place in the row: a page, or a gap (0). */
    public record Place(int page) {
        public boolean isGap() {
            return page == 0;
        }
    }

    public static Paging of(int current, int total, int size, int mostPages) {
        var last = Math.clamp(Math.ceilDiv(total, size), 1, mostPages);
        return new Paging(Math.min(current, last), last);
    }

    public boolean isNeeded() {
        return last > 1;
    }

    public boolean isFirst() {
        return current == 1;
    }

    public boolean isLast() {
        return current == last;
    }

    public List<Place> places() {
        return IntStream.rangeClosed(1, last)
                .filter(page -> isShown(page) || isShown(page - 1))
                .mapToObj(page -> new Place(isShown(page) ? page : 0))
                .toList();
    }

    private boolean isShown(int page) {
        return page == 1 || page == last || Math.abs(page - current) <= AROUND;
    }
}
