package fi.luotsi.content.source;

/** What makes a request conditional (RFC 9110, 13.1); either may be empty. */
record Validators(String etag, String lastModified) {
    private static final String BETWEEN = "\n";

    static Validators of(String version) {
        var parts = version.split(BETWEEN, 2);
        return parts.length == 2 ? new Validators(parts[0], parts[1]) : new Validators("", "");
    }

    @Override
    public String toString() {
        return etag.isEmpty() && lastModified.isEmpty() ? "" : etag + BETWEEN + lastModified;
    }
}
