package fi.luotsi.content;

/** A name that editors give in Finnish, Swedish and English. */
public record LocalName(String fi, String sv, String en) {
    public static LocalName same(String name) {
        return new LocalName(name, name, name);
    }

    /** It says something in each language. */
    public boolean isWhole() {
        return !fi.isBlank() && !sv.isBlank() && !en.isBlank();
    }

    /** The name in a language of the pages; Finnish for any other. */
    public String in(String language) {
        return switch (language) {
            case "sv" -> sv;
            case "en" -> en;
            default -> fi;
        };
    }
}
