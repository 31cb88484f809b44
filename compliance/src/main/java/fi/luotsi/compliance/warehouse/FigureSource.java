package fi.luotsi.compliance.warehouse;

import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where figures come from: those that may be shown, and no others. A bean for each source. */
public interface FigureSource {
    /**
     * The months of which there are figures, each with something that changes when one of them is corrected or comes late, for example the SHA-256 of them.
     */
    Map<YearMonth, String> months();

    /** The latest ones of these months, at their ends or at the last counted day. */
    Stream<ProtectedFigure> figures(Set<YearMonth> months);
}
