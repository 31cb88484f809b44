package fi.luotsi.content.harvest;

/** When too much is gone at once, something is wrong with the source, not with its documents: nothing is withdrawn until somebody says so. */
final class SafetyStop {
    private static final int FEW = 10;
    private static final int PART = 5;

    private SafetyStop() {}

    static boolean stops(int gone, int known) {
        return gone > FEW && gone > known / PART;
    }
}
