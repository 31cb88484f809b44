package fi.luotsi.compliance.survey;

import fi.luotsi.content.LocalName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question of a survey.
 *
 * @param origin the question that it is a copy of, or itself, by which years are compared
 * @param choices of a choice only
 */
public record Question(UUID id, UUID origin, Area area, Kind kind, LocalName text, List<LocalName> choices) {
    public static final int LONGEST_TEXT = 300;
    public static final int LONGEST_CHOICES = 2_000;
    public static final int MOST_CHOICES = 10;
    public static final int HIGHEST_LEVEL = 5;
    public static final int MOST = 100_000;

    private static final String BAR = "\\|";

    /** How it is answered. */
    public enum Kind {
        /** From 0 to {@link #HIGHEST_LEVEL}. */
        LEVEL,
        /** One of its choices, by their place. */
        CHOICE,
        /** How many. */
        NUMBER;

        /** People say levels, units say numbers. */
        public boolean fits(Survey.Kind survey) {
            return this == CHOICE || (this == LEVEL) == (survey == Survey.Kind.SELF);
        }
    }

    public Question {
        text = whole(text.fi(), text.sv(), text.en());
        choices = List.copyOf(choices);
    }

    /** In Finnish where another language is missing. */
    static LocalName whole(String fi, String sv, String en) {
        var finnish = fi.strip();
        return new LocalName(finnish, sv.isBlank() ? finnish : sv.strip(), en.isBlank() ? finnish : en.strip());
    }

    public boolean isPossible(int mark) {
        return mark >= 0 && mark < marks();
    }

    /** How many different answers there are. */
    public int marks() {
        return switch (kind) {
            case LEVEL -> HIGHEST_LEVEL + 1;
            case CHOICE -> choices.size();
            case NUMBER -> MOST + 1;
        };
    }

    /** One choice in a line, its languages between bars. */
    public static List<LocalName> choices(String lines) {
        return lines.lines()
                .map(line -> line.split(BAR, -1))
                .filter(names -> !names[0].isBlank())
                .map(names -> whole(names[0], names.length > 1 ? names[1] : "", names.length > 2 ? names[2] : ""))
                .toList();
    }

    /** The other way round. */
    public String lines() {
        return choices.stream()
                .map(choice -> choice.fi() + " | " + choice.sv() + " | " + choice.en())
                .collect(Collectors.joining("\n"));
    }

    Optional<Surveys.Outcome> fault(Survey.Kind survey) {
        if (area.kind() != survey || !kind.fits(survey)) {
            return Optional.of(Surveys.Outcome.OTHER_KIND);
        }
        if (text.fi().isEmpty()) {
            return Optional.of(Surveys.Outcome.TEXT_MISSING);
        }
        if (Stream.of(text.fi(), text.sv(), text.en()).anyMatch(words -> words.length() > LONGEST_TEXT)
                || lines().length() > LONGEST_CHOICES) {
            return Optional.of(Surveys.Outcome.TOO_LONG);
        }
        var hasChoices = choices.size() >= 2 && choices.size() <= MOST_CHOICES;
        return kind == Kind.CHOICE && !hasChoices ? Optional.of(Surveys.Outcome.CHOICES) : Optional.empty();
    }
}
