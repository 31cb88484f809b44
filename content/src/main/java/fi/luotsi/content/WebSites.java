package fi.luotsi.content;

import java.util.Optional;

/** Web sites as sources; administrators only. Their harvests are those of {@link Sources}. */
public interface WebSites {
    /**
     * Adds a web site; nothing is asked of it yet.
     *
     * @throws UnusableSource in a sentence, when the site could never be read as it was given
     */
    Source add(WebSite site, LocalName name, Audience audience, PublicityClass publicity, String owner);

    /** How it is read, without its secret; nothing when the source is no web site. */
    Optional<WebSite> find(SourceId source);

    /**
     * Reads it otherwise from the next run on. Its start stays; so does its secret, where none is given and the way of signing in is as it was.
     *
     * @throws UnusableSource in a sentence, when the site could not be read so
     */
    void change(SourceId source, WebSite site);
}
