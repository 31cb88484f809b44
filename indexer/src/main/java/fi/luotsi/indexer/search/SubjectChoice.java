package fi.luotsi.indexer.search;

import java.util.Set;

/** A facet of which a section may have several values, worked out from its title and headings: bit by bit as {@link Subjects} counts them. */
final class SubjectChoice implements Choice {
    private final Subjects subjects;
    private final int[] bySection;
    private final boolean anything;
    private final int allowed;
    private final int[] counts;
    private int current;
    private int seen;

    /** @param bySection what each section of the segment has, a bit each */
    SubjectChoice(Subjects subjects, int[] bySection, Set<String> chosen) {
        this.subjects = subjects;
        this.bySection = bySection;
        this.anything = chosen.isEmpty();
        this.allowed = subjects.bits(chosen);
        this.counts = new int[subjects.all().size()];
    }

    @Override
    public boolean allows(int section) {
        current = bySection[section];
        return anything || (current & allowed) != 0;
    }

    @Override
    public void see() {
        seen |= current;
    }

    @Override
    public void finishDocument() {
        for (int bits = seen; bits != 0; bits &= bits - 1) {
            counts[Integer.numberOfTrailingZeros(bits)]++;
        }
        seen = 0;
    }

    @Override
    public void addCountsTo(FacetCounts facet) {
        for (int bit = 0; bit < counts.length; bit++) {
            if (counts[bit] > 0) {
                facet.add(subjects.all().get(bit).key(), counts[bit]);
            }
        }
    }
}
