package fi.luotsi.content.source;

import java.io.IOException;

/** A source of some kind, ready to be gone through. */
public interface Offer {
    /** How far it got. */
    enum End {
        /** Everything was offered: what was not is gone. */
        WHOLE,
        STOPPED,
        OUT_OF_TIME,
        /** The site asked for a longer pause than a run makes. */
        BUSY,
        /** The site does not answer. */
        SILENT,
        /** The sign-in was refused: who asks is not known there, or the secret is another. */
        SIGN_IN_REFUSED,
        /** Who asks is known and may not read. */
        ACCESS_DENIED,
        /** There is no such site. */
        MISSING,
        /** There is no list of a name that was given. */
        LIST_MISSING
    }

    /**
     * Goes through everything.
     *
     * @throws IOException when the source cannot be read at all
     */
    End to(Taker taker) throws IOException;
}
