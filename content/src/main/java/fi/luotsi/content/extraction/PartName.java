package fi.luotsi.content.extraction;

import java.util.ArrayList;

/**
 * The name of an attachment or packed file, fit to be shown. Names come from strangers ("../../x", right-to-left overrides, four thousand characters); they
 * are labels only and never become a path.
 */
final class PartName {
    private static final int LONGEST = 200;

    private PartName() {}

    static String of(String raw, int number) {
        var kept = new ArrayList<String>();
        for (var segment : CleanText.paragraph(raw).replace('\\', '/').split("/", -1)) {
            if (!segment.isBlank() && !segment.equals(".") && !segment.equals("..")) {
                kept.add(segment.strip());
            }
        }
        var name = String.join("/", kept);
        if (name.isEmpty()) {
            return "part-" + number;
        }
        return name.length() <= LONGEST ? name : CleanText.paragraph(name.substring(name.length() - LONGEST));
    }

    /** The name without folders and ending, the last resort for a title. */
    static String title(String name) {
        var file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var dot = file.lastIndexOf('.');
        var title = CleanText.line(dot > 0 ? file.substring(0, dot) : file, Summary.LONGEST_VALUE);
        return title.isBlank() ? "?" : title;
    }
}
