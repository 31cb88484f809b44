package fi.luotsi.content.source;

/** A pattern of RFC 9309: a beginning of paths, where {@code *} stands for anything and {@code $} for the end. Matching never takes more than length times length. */
record PathPattern(String pattern) {
    boolean matches(String path) {
        var isWhole = pattern.endsWith("$");
        var wanted = isWhole ? pattern.substring(0, pattern.length() - 1) : pattern + "*";
        var at = 0;
        var in = 0;
        var star = -1;
        var retry = 0;
        while (in < path.length()) {
            if (at < wanted.length() && wanted.charAt(at) == '*') {
                star = at++;
                retry = in;
            } else if (at < wanted.length() && wanted.charAt(at) == path.charAt(in)) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++retry;
            } else {
                return false;
            }
        }
        while (at < wanted.length() && wanted.charAt(at) == '*') {
            at++;
        }
        return at == wanted.length();
    }
}
