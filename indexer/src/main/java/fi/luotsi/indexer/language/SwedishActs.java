package fi.luotsi.indexer.language;

import java.util.List;
import java.util.regex.Pattern;

/** Swedish nouns that say what somebody does: "redigering" from redigera, "ändring" from ändra. Dictionaries often have the verb alone. */
final class SwedishActs {
    private static final Pattern ACT = Pattern.compile("(.{2,}?)n?ing(?:s|en|ens|ar|ars|arna|arnas)?");

    private SwedishActs() {}

    /** The verbs that the noun may come from. */
    static List<String> verbs(String noun) {
        var act = ACT.matcher(noun);
        return act.matches() ? List.of(act.group(1) + "a", act.group(1) + "na") : List.of();
    }
}
