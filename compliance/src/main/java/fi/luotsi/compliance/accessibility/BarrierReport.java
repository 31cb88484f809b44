package fi.luotsi.compliance.accessibility;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody sends who could not use something.
 *
 * @param page may be empty, and {@code email} as well
 * @param language of the page on which it was written, ISO 639-1
 */
public record BarrierReport(String text, String page, String email, String language) {
    private static final String SIGNS = "[^\\s@,;:<>()\"\\\\\\[\\]\\p{Cntrl}]+";
    private static final Pattern ADDRESS = Pattern.compile(SIGNS + "@" + SIGNS + "\\." + SIGNS);

    /** What is wrong with it. */
    public enum Fault {
        EMPTY,
        TOO_LONG,
        NO_ADDRESS
    }

    public Optional<Fault> fault() {
        if (text.isBlank()) {
            return Optional.of(Fault.EMPTY);
        }
        if (text.length() > Barrier.LONGEST || page.length() > Barrier.LONGEST_PAGE) {
            return Optional.of(Fault.TOO_LONG);
        }
        return email.isEmpty() || isAddress(email) ? Optional.empty() : Optional.of(Fault.NO_ADDRESS);
    }

    private static boolean isAddress(String email) {
        return email.length() <= Barrier.LONGEST_EMAIL && ADDRESS.matcher(email).matches();
    }
}
