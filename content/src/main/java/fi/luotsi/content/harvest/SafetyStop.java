package fi.luotsi.content.harvest;

/**
 * When too much is gone at once, or nothing is left, as where a share is not mounted, something is wrong with the source, not with its documents: nothing is
 * withdrawn until somebody says so. When too many texts change at once, as where every page asks to accept cookies, the rest of them waits as well.
 */
final class SafetyStop {
    private static final int FEW = 10;
    private static final int PART = 5;

    private SafetyStop() {}

    /** @param offered how many items the source has now */
    static boolean stops(int gone, int known, int offered) {
        return gone > 0 && (offered == 0 || (gone > FEW && gone > known / PART));
    }

    static int mostChanges(int known) {
        return Math.max(FEW, known / PART);
    }
}
