package fi.luotsi.content.extraction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document while it is being read; whatever a reader finds out is noted here at once, so that it stands even if reading breaks off. */
final class Draft {
    final SectionBuilder sections;
    String title = "";
    String language = "";
    String author = "";

    @Nullable
    LocalDate date;

    /** The pages without text that show pictures, from 1. */
    List<Integer> pictures = List.of();

    boolean hasParts;
    boolean partsLeftOut;

    Draft(int longestText) {
        sections = new SectionBuilder(longestText);
    }
}
