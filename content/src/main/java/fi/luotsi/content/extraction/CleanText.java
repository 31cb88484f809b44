package fi.luotsi.content.extraction;

import java.text.Normalizer;

/** Text as the library keeps it: composed characters (NFC), plain spaces, no control characters, no halves of surrogate pairs, no soft hyphens. */
final class CleanText {
    /** Word's and PowerPoint's bullets come from the private area of the Symbol fonts. */
    private static final String SYMBOL_BULLETS = "\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF06E\uF0A8";

    private CleanText() {}

    /** One line, cut at a whole character. */
    static String line(String raw, int longest) {
        var text = paragraph(raw);
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** Runs of white space, line feeds among them, become one space. */
    static String paragraph(CharSequence raw) {
        var out = new StringBuilder(raw.length());
        var composed = true;
        for (var i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (c > ' ' && c < 0x7F) {
                out.append(c);
            } else if (isSpace(c)) {
                appendSpace(out);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < raw.length()
                    && Character.isLowSurrogate(raw.charAt(i + 1))) {
                out.append(c).append(raw.charAt(++i));
            } else if (isVisible(c)) {
                out.append(SYMBOL_BULLETS.indexOf(c) >= 0 ? '•' : c);
                composed &= c < 0x300;
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return composed ? out.toString() : Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static void appendSpace(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00A0' || c == '\u0085' || Character.isSpaceChar(c);
    }

    private static boolean isVisible(char c) {
        return !Character.isISOControl(c)
                && !Character.isSurrogate(c)
                && Character.getType(c) != Character.FORMAT
                && c != '\uFFFE'
                && c != '\uFFFF';
    }
}
