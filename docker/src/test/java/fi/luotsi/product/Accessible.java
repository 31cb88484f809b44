package fi.luotsi.product;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What a page breaks of the rules of WCAG 2.2 AA that can be looked at by a program, as it stands in the window. */
final class Accessible {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessible() {}

    /** Each fault with where it was seen; no page may scroll sideways. */
    static List<String> faults(Page page, String view) {
        var place = view + " at " + page.viewportSize().width + " px: ";
        var faults = new ArrayList<String>();
        // Legacy is what runs in the page itself, without a second page for frames, which no page of ours has.
        new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(WCAG)
                .analyze()
                .getViolations()
                .forEach(rule -> faults.add(
                        place + rule.getId() + " " + rule.getNodes().getFirst().getTarget()));
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) overflow).intValue() > 0) {
            faults.add(place + "scrolls sideways by " + overflow + " px");
        }
        return faults;
    }
}
