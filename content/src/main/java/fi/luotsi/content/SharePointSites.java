package fi.luotsi.content;

import java.util.Optional;

/** Sites of SharePoint as sources; administrators only. Their harvests are those of {@link Sources}. */
public interface SharePointSites {
    /**
     * Adds a site of SharePoint; nothing is asked of it yet.
     *
     * @throws UnusableSource in a sentence, when the site could never be read as it was given
     */
    Source add(SharePointSite site, LocalName name, Audience audience, PublicityClass publicity, String owner);

    /** How it is read, without its secret; nothing when the source is no site of SharePoint. */
    Optional<SharePointSite> find(SourceId source);

    /**
     * Reads it otherwise from the next run on. Its address stays; so does its secret, where none is given and it is sent to whom it was sent.
     *
     * @throws UnusableSource in a sentence, when the site could not be read so
     */
    void change(SourceId source, SharePointSite site);
}
