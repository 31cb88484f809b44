package fi.luotsi.web.editor;

import fi.luotsi.content.DocumentId;
import fi.luotsi.indexer.search.Definition;
import fi.luotsi.indexer.search.Pin;
import fi.luotsi.indexer.search.Synonym;
import fi.luotsi.indexer.tuning.Entry;
import fi.luotsi.indexer.tuning.Lesson;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The form of a lesson as it stands.
 *
 * @param id the entry that it changes or takes out
 * @param other the other word, or the meaning
 * @param find words by which the document of a pin is looked for
 * @param cluster the vain searches that it is meant to help
 */
public record LessonForm(
        Kind kind,
        Optional<UUID> id,
        boolean removing,
        boolean tried,
        String word,
        String other,
        boolean both,
        String explanation,
        Optional<DocumentId> document,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String find,
        Optional<UUID> cluster) {
    static final LessonForm EMPTY = new LessonForm(
            Kind.SYNONYM,
            Optional.empty(),
            false,
            false,
            "",
            "",
            true,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty());

    /** What can be taught. */
    public enum Kind {
        SYNONYM,
        DEFINITION,
        PIN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst()
                    .orElse(SYNONYM);
        }

        static Kind of(Lesson lesson) {
            return switch (lesson) {
                case Lesson.OfSynonym synonym -> SYNONYM;
                case Lesson.OfDefinition definition -> DEFINITION;
                case Lesson.OfPin pin -> PIN;
            };
        }
    }

    /** A document that the editor does not see is not chosen. */
    static LessonForm of(Sent sent, Predicate<DocumentId> isSeen) {
        return new LessonForm(
                Kind.of(sent.text("kind")),
                sent.id("id"),
                sent.has("remove"),
                sent.has("try") || sent.has("remove"),
                sent.text("word"),
                sent.text("other"),
                sent.has("both"),
                sent.text("explanation"),
                sent.document("document").filter(isSeen),
                sent.day("from"),
                sent.day("until"),
                sent.text("find"),
                sent.id("cluster"));
    }

    /** The form as an entry fills it. */
    LessonForm filledFrom(Entry entry) {
        return switch (entry.lesson()) {
            case Lesson.OfSynonym(var synonym) ->
                filled(
                        Kind.SYNONYM,
                        synonym.word(),
                        synonym.other(),
                        synonym.bothWays(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case Lesson.OfDefinition(var definition) ->
                filled(
                        Kind.DEFINITION,
                        definition.term(),
                        definition.meaning(),
                        false,
                        definition.explanation(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case Lesson.OfPin(var pin) ->
                filled(Kind.PIN, pin.words(), "", false, "", Optional.of(pin.document()), pin.from(), pin.until());
        };
    }

    private LessonForm filled(
            Kind itsKind,
            String itsWord,
            String itsOther,
            boolean itsBoth,
            String itsExplanation,
            Optional<DocumentId> itsDocument,
            Optional<LocalDate> begins,
            Optional<LocalDate> ends) {
        return new LessonForm(
                itsKind,
                id,
                removing,
                tried,
                itsWord,
                itsOther,
                itsBoth,
                itsExplanation,
                itsDocument,
                begins,
                ends,
                find,
                cluster);
    }

    /** What it would teach; nothing when it takes out, or when a pin has no document yet. */
    Optional<Lesson> lesson() {
        if (removing) {
            return Optional.empty();
        }
        return switch (kind) {
            case SYNONYM -> Optional.of(new Lesson.OfSynonym(new Synonym(word, other, both)));
            case DEFINITION -> Optional.of(new Lesson.OfDefinition(new Definition(word, other, explanation)));
            case PIN -> document.map(chosen -> new Lesson.OfPin(new Pin(word, chosen, from, until)));
        };
    }

    /** Where the form stands as it is, tried. */
    Address address() {
        var address = Address.of("/editor/lesson").with("kind", kind.key());
        address = id.isPresent() ? address.with("id", id.get().toString()) : address;
        address = cluster.isPresent() ? address.with("cluster", cluster.get().toString()) : address;
        if (removing) {
            return address.with("remove", "1");
        }
        address = address.with("word", word).with("other", other).with("explanation", explanation);
        address = both ? address.with("both", "1") : address;
        address = document.isPresent() ? address.with("document", document.get().toString()) : address;
        address = from.isPresent() ? address.with("from", from.get().toString()) : address;
        address = until.isPresent() ? address.with("until", until.get().toString()) : address;
        return address.with("try", "1");
    }
}
