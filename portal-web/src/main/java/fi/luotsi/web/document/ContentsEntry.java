package fi.luotsi.web.document;

import java.util.ArrayList;
import java.util.List;

/** A line of a table of contents with the lines under it; two levels, as more would hide what it shows. */
public record ContentsEntry(String heading, String anchor, List<ContentsEntry> under) {
    private static final int TOP = 2;

    static List<ContentsEntry> of(List<Passage> passages) {
        var top = new ArrayList<ContentsEntry>();
        for (var passage : passages) {
            var entry = new ContentsEntry(passage.heading(), passage.section().anchor(), new ArrayList<>());
            if (passage.level() == TOP) {
                top.add(entry);
            } else if (passage.level() == TOP + 1 && !top.isEmpty()) {
                top.getLast().under.add(entry);
            }
        }
        return List.copyOf(top);
    }
}
