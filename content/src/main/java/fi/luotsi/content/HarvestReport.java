package fi.luotsi.content;

import java.time.Instant;
import java.util.Optional;

/**
 * What one run of a harvest did, or has done so far.
 *
 * @param total items that the source offers now; 0 until it has been listed
 * @param processed of them those with a state
 * @param indexed partial, rejected: states of all files after this run; they add up to {@code processed}
 * @param added changed, unchanged, gone: what moved since the run before
 * @param withheld documents that would have been withdrawn, or have got another text, had they not been suspiciously many
 * @param children attachments and packed files that became documents of their own
 * @param failure why it failed, where it did
 */
public record HarvestReport(
        HarvestId id,
        SourceId source,
        State state,
        Instant startedAt,
        Optional<Instant> finishedAt,
        int total,
        int processed,
        int indexed,
        int partial,
        int rejected,
        int added,
        int changed,
        int unchanged,
        int gone,
        int children,
        int withheld,
        Optional<Failure> failure) {
    /** The life of a run: one that a crash cut off is resumed under its own identity. */
    public enum State {
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    /** Why a run as a whole failed. */
    public enum Failure {
        SOURCE_UNREADABLE,
        /** The web site does not answer, or does not say what it allows. */
        SITE_SILENT,
        /** What signs in to the web site does not open with the key in the data folder: it has to be given again. */
        SECRET_LOCKED,
        /** The web site asked for a longer pause than a run makes; the next run goes on. */
        SITE_BUSY,
        /** The time of the run was over; the next run goes on. */
        OUT_OF_TIME,
        /** The sign-in was refused: tenant, application or secret. */
        SIGN_IN_REFUSED,
        /** The application is known and may not read the site. */
        ACCESS_DENIED,
        /** There is no such site. */
        SITE_MISSING,
        /** The SharePoint site has no list of a name that was given. */
        LIST_MISSING,
        /** So much is gone that nothing was withdrawn before somebody has looked. */
        TOO_MUCH_GONE,
        /** So many texts have changed that the rest of them waits until somebody has looked; nothing was withdrawn either. */
        TOO_MUCH_CHANGED,
        /** The mail server does not know the user or refuses the password or token. */
        MAIL_SIGN_IN,
        MAIL_HOST_UNKNOWN,
        /** No TLS with a certificate that is trusted and for this host. */
        MAIL_TLS,
        MAIL_FOLDER_MISSING,
        MAIL_SILENT,
        /** The mail server stands where no connection may go. */
        MAIL_REFUSED,
        WORKERS_UNAVAILABLE,
        INTERNAL
    }

    public boolean isOver() {
        return state != State.RUNNING;
    }
}
