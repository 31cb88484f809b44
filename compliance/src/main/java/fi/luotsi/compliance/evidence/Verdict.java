package fi.luotsi.compliance.evidence;

/** What a check of a ledger found. */
public sealed interface Verdict {
    /**
     * Every entry is as it was written.
     *
     * @param signatures entries by which somebody signed
     * @param erased signatures of people whose data were erased since; their texts and times still stand
     * @param anchors that were compared
     * @param head digest of the last entry
     */
    record Sound(long entries, long signatures, long erased, long anchors, String head) implements Verdict {}

    /**
     * Something was changed, added or taken away.
     *
     * @param seq the first entry that is not as it was, 0 where it is something before the entries
     * @param sentence what is wrong with it
     */
    record Broken(long seq, String sentence) implements Verdict {}
}
