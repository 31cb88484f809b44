package fi.luotsi.content.harvest;

import fi.luotsi.content.source.SourceItem;
import java.text.Normalizer;

/** Makes of what a browser calls a file a name that is safe to keep and to show. It is never the name of a file on this machine. */
final class UploadName {
    private static final int LONGEST = 200;

    static {
        assert LONGEST < SourceItem.LONGEST_KEY;
    }

    private UploadName() {}

    /** The last part of a path, without what steers a terminal or turns the direction of writing; empty where nothing is left. */
    static String of(String sent) {
        var normal = Normalizer.normalize(sent, Normalizer.Form.NFC);
        var last = normal.substring(Math.max(normal.lastIndexOf('/'), normal.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return shortened(plain);
    }

    /** The end stays, as it says what the file is. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var end = dot > name.length() - 12 ? name.substring(dot) : "";
        var cut = LONGEST - end.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + end;
    }
}
