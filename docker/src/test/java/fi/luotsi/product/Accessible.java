package fi.luotsi.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What a page breaks of the rules of WCAG 2.2 AA that can be looked at by a program, on a desk in the light and on a phone in the dark. */
final class Accessible {
    private static final String AXE = axe();
    private static final String WCAG = "wcag2a wcag2aa wcag21a wcag21aa wcag22aa";
    /** Of each rule that is broken its name and the first place; what is in order is not even written down, which takes most of the time. */
    private static final String BROKEN = """
            async tags => {
                const found = await axe.run(document, {runOnly: tags.split(" "), resultTypes: ["violations"]});
                return found.violations.map(rule => rule.id + " " + rule.nodes[0].target);
            }""";

    private static final List<Window> WINDOWS =
            List.of(new Window(1280, ColorScheme.LIGHT), new Window(320, ColorScheme.DARK));
    private static final int HEIGHT = 900;

    /** A colour on its way from light to dark is neither. */
    private static final String WITHOUT_TRANSITIONS = """
            () => {
                const still = new CSSStyleSheet();
                still.replaceSync("*, *::before, *::after { transition: none !important; }");
                document.adoptedStyleSheets = [still];
            }""";

    private record Window(int width, ColorScheme scheme) {}

    private Accessible() {}

    /** Each fault with where it was seen; no page may scroll sideways. */
    static List<String> faults(Page page, String view) {
        var before = page.viewportSize();
        page.evaluate(WITHOUT_TRANSITIONS);
        page.evaluate(AXE);
        var faults = new ArrayList<String>();
        for (var window : WINDOWS) {
            page.setViewportSize(window.width(), HEIGHT);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(window.scheme()));
            look(page, view + " at " + window.width() + " px: ", faults);
        }
        page.setViewportSize(before.width, before.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return faults;
    }

    private static void look(Page page, String place, List<String> faults) {
        ((List<?>) page.evaluate(BROKEN, WCAG)).forEach(rule -> faults.add(place + rule));
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) overflow).intValue() > 0) {
            faults.add(place + "scrolls sideways by " + overflow + " px");
        }
    }

    /** The program as its publisher packs it. */
    private static String axe() {
        try (var in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
