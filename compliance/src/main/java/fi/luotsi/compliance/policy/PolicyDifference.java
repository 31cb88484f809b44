package fi.luotsi.compliance.policy;

import fi.luotsi.compliance.policy.Block.Kind;
import fi.luotsi.content.Difference.Change;
import fi.luotsi.content.Difference.ChangedSection;
import fi.luotsi.content.Difference.Piece;
import fi.luotsi.content.WordDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one text of a policy says otherwise than an earlier one, heading by heading; what they have in common under a heading that changed is kept.
 *
 * @param share how much of the words of both is new or gone, from 0 to 1
 */
public record PolicyDifference(List<ChangedSection> sections, double share) {
    /** More than this is proposed as something to sign again. */
    private static final double MAJOR_FROM = 0.02;

    private static final String STATEMENT = "---";

    public PolicyDifference {
        sections = List.copyOf(sections);
    }

    public static PolicyDifference between(PolicyText before, PolicyText after) {
        var old = parts(before);
        var now = parts(after);
        var headings = new LinkedHashSet<>(now.keySet());
        headings.addAll(old.keySet());
        var changed = new ArrayList<ChangedSection>();
        for (var heading : headings) {
            compared(heading, Optional.ofNullable(old.get(heading)), Optional.ofNullable(now.get(heading)))
                    .ifPresent(changed::add);
        }
        var moved = changed.stream()
                .flatMap(section -> section.pieces().stream())
                .filter(piece -> piece.change() != Change.SAME)
                .mapToInt(piece -> words(piece.text()))
                .sum();
        return new PolicyDifference(
                changed, (double) moved / Math.max(1, words(before.whole()) + words(after.whole())));
    }

    private static Optional<ChangedSection> compared(String heading, Optional<String> old, Optional<String> now) {
        var before = old.orElse("");
        var after = now.orElse("");
        if (old.isPresent() && now.isPresent() && WordDifference.isSame(before, after)) {
            return Optional.empty();
        }
        var change = old.isEmpty() ? Change.ADDED : now.isEmpty() ? Change.REMOVED : Change.CHANGED;
        return Optional.of(new ChangedSection(
                change,
                heading.isEmpty() || heading.equals(STATEMENT) ? List.of() : List.of(heading),
                "",
                WordDifference.between(before, after)));
    }

    /** Text by heading; text under a second heading of the same name goes with the first. */
    private static Map<String, String> parts(PolicyText text) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("", text.title());
        var heading = "";
        for (var block : text.blocks()) {
            if (block.kind() == Kind.HEADING) {
                heading = block.text().strip();
                parts.putIfAbsent(heading, "");
            } else {
                parts.merge(heading, said(block), (all, next) -> all.isEmpty() ? next : all + "\n" + next);
            }
        }
        parts.put(STATEMENT, text.statement());
        return parts;
    }

    private static String said(Block block) {
        return (block.mark() + " " + block.text()).strip();
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    public boolean isEmpty() {
        return sections.isEmpty();
    }

    /** What the author is asked first. The author decides. */
    public Weight proposed() {
        return share > MAJOR_FROM ? Weight.MAJOR : Weight.MINOR;
    }

    /** As text, with a sign before each piece: what the evidence keeps the digest of. */
    public String canonical() {
        var text = new StringBuilder();
        for (var section : sections) {
            text.append("@ ").append(section.path()).append('\n');
            for (var piece : section.pieces()) {
                text.append(sign(piece)).append(piece.text()).append('\n');
            }
        }
        return text.toString();
    }

    private static String sign(Piece piece) {
        return switch (piece.change()) {
            case ADDED -> "+ ";
            case REMOVED -> "- ";
            case SAME, CHANGED -> "= ";
        };
    }
}
