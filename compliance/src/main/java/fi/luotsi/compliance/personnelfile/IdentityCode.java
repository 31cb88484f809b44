package fi.luotsi.compliance.personnelfile;

import java.util.Locale;
import java.util.regex.Pattern;

/** <i>henkilötunnus</i>: it must never come into the portal. */
public final class IdentityCode {
    private static final Pattern FORM = Pattern.compile("\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Z]");

    private IdentityCode() {}

    public static boolean is(String text) {
        return FORM.matcher(text.strip().toUpperCase(Locale.ROOT)).matches();
    }
}
