package fi.luotsi.compliance.printed;

import java.security.SecureRandom;
import java.util.Locale;

/** Is printed and typed back: sixty bits by lot, without signs that are taken for each other. */
public final class PrintedCode {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private PrintedCode() {}

    public static String byLot() {
        return grouped(RANDOM.ints(LENGTH, 0, SIGNS.length())
                .collect(StringBuilder::new, (code, sign) -> code.append(SIGNS.charAt(sign)), StringBuilder::append));
    }

    /** As it was printed, however it was typed. */
    public static String read(String typed) {
        var signs = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        var read = signs.replace('O', '0').replace('I', '1').replace('L', '1');
        return read.length() == LENGTH ? grouped(new StringBuilder(read)) : "";
    }

    private static String grouped(StringBuilder code) {
        return code.insert(2 * GROUP, '-').insert(GROUP, '-').toString();
    }
}
