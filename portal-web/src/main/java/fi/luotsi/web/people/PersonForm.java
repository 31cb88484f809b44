package fi.luotsi.web.people;

import fi.luotsi.compliance.people.PeriodData;
import fi.luotsi.compliance.people.PersonData;
import fi.luotsi.compliance.people.PersonOrigin;
import fi.luotsi.compliance.personnelfile.Span;
import fi.luotsi.web.layout.Sent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the forms of a person sent, as far as it makes sense. */
record PersonForm(Sent sent, Set<String> unitCodes) {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST = 200;
    private static final String IDENTITY_CODE = "(?i)\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Z]";
    private static final String ADDRESS = "|[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>]+";

    /** A personal identity code is no number of the personnel register, and does not belong here. */
    Optional<PersonData> person(PersonOrigin origin) {
        var isWhole = fits("number", LONGEST_NUMBER)
                && !sent.text("number").matches(IDENTITY_CODE)
                && fits("given", LONGEST_NAME)
                && fits("family", LONGEST_NAME)
                && sent.text("email").length() <= LONGEST
                && sent.text("email").matches(ADDRESS)
                && List.of("fi", "sv", "en").contains(sent.text("language"));
        return isWhole
                ? Optional.of(new PersonData(
                        sent.text("number"),
                        sent.text("given"),
                        sent.text("family"),
                        sent.text("email"),
                        sent.text("language"),
                        origin))
                : Optional.empty();
    }

    Optional<PeriodData> period(List<Span> leaves) {
        var start = sent.day("start");
        var end = sent.day("end");
        var isWhole = unitCodes.contains(sent.text("unit"))
                && fits("title", LONGEST)
                && sent.text("share").matches("[1-9]\\d?|100")
                && start.isPresent()
                && isEnd("end", start.get(), end);
        return isWhole
                ? Optional.of(new PeriodData(
                        sent.text("unit"),
                        sent.text("title"),
                        sent.has("teaching"),
                        Integer.parseInt(sent.text("share")),
                        sent.has("substitute"),
                        start.get(),
                        end,
                        leaves))
                : Optional.empty();
    }

    /** The leaves with one more, or with another end of the one that begins on the same day. */
    Optional<List<Span>> leaves(List<Span> before) {
        var start = sent.day("leaveStart");
        var end = sent.day("leaveEnd");
        if (start.isEmpty() || !isEnd("leaveEnd", start.get(), end)) {
            return Optional.empty();
        }
        var leaves = new ArrayList<>(before.stream()
                .filter(leave -> !leave.start().equals(start.get()))
                .toList());
        leaves.add(new Span(start.get(), end));
        leaves.sort(Comparator.comparing(Span::start));
        return Optional.of(leaves);
    }

    private boolean isEnd(String name, LocalDate start, Optional<LocalDate> end) {
        return end.map(last -> !last.isBefore(start)).orElse(!sent.has(name));
    }

    private boolean fits(String name, int longest) {
        return sent.has(name) && sent.text(name).length() <= longest;
    }
}
