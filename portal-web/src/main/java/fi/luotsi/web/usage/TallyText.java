package fi.luotsi.web.usage;

import fi.luotsi.compliance.usage.Tally;

/** Never a share alone: how many, of how many, and the percent. */
final class TallyText {
    private TallyText() {}

    static String shown(Tally tally) {
        return tally.active() + "/" + tally.entitled()
                + tally.percent().map(percent -> " · " + percent + "\u00a0%").orElse("");
    }
}
