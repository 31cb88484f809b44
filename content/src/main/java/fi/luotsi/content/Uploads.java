package fi.luotsi.content;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files that editors put into the library by hand. They go the way of every other file, into a source of their own for each audience and publicity class. */
public interface Uploads {
    /** So many files at once, and so large each. */
    int MOST_FILES = 20;

    long MOST_BYTES = 50L << 20;

    /**
     * Takes files in, and returns when they are read, or after a quarter of a minute. One whose name stands in that source already becomes a new revision.
     *
     * @param name of the source, where there is none yet for this audience and publicity class
     * @param owner who answers for the files
     * @param account who sent them
     * @return the run that reads them, or empty when so much is being taken in that they have to be sent later
     * @throws IllegalArgumentException for an audience to which the reader does not belong, or that may not see what is not public
     */
    default Optional<HarvestId> upload(
            Audience audience,
            PublicityClass publicity,
            LocalName name,
            String owner,
            List<SentFile> files,
            UUID account,
            Reader reader) {
        return upload("", audience, publicity, name, owner, files, account, reader);
    }

    /**
     * The same, into a source apart from the other uploads.
     *
     * @param shelf a plain word that tells it from them
     */
    Optional<HarvestId> upload(
            String shelf,
            Audience audience,
            PublicityClass publicity,
            LocalName name,
            String owner,
            List<SentFile> files,
            UUID account,
            Reader reader);

    /** What became of an upload, for somebody who belongs to its audience. */
    Optional<Upload> find(HarvestId id, Reader reader);

    /** The uploaded files that stand in the library, or could not be read, the latest first. */
    List<UploadedItem> standing(Reader reader, int limit);

    /** Withdraws an uploaded file; empty when this reader sees none of that name, or when it has to be tried later. */
    Optional<HarvestId> withdraw(SourceId source, String item, Reader reader);
}
