package fi.luotsi.web.scim;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** What resources or values are asked for (RFC 7644, section 3.4.2.2). */
sealed interface Filter {
    boolean matches(JsonObject resource);

    /** What an attribute must be in everything that matches. */
    default Optional<String> required(String attribute) {
        return Optional.empty();
    }

    /** What comparisons for equality say of an attribute, all of them. */
    default Stream<Equality> equalities() {
        return Stream.empty();
    }

    record Equality(String attribute, String value) {}

    record And(Filter left, Filter right) implements Filter {
        @Override
        public boolean matches(JsonObject resource) {
            return left.matches(resource) && right.matches(resource);
        }

        @Override
        public Optional<String> required(String attribute) {
            return left.required(attribute).or(() -> right.required(attribute));
        }

        @Override
        public Stream<Equality> equalities() {
            return Stream.concat(left.equalities(), right.equalities());
        }
    }

    record Or(Filter left, Filter right) implements Filter {
        @Override
        public boolean matches(JsonObject resource) {
            return left.matches(resource) || right.matches(resource);
        }

        @Override
        public Stream<Equality> equalities() {
            return Stream.concat(left.equalities(), right.equalities());
        }
    }

    record Not(Filter filter) implements Filter {
        @Override
        public boolean matches(JsonObject resource) {
            return !filter.matches(resource);
        }
    }

    /** Some value of the attribute matches the filter of the path. */
    record Some(AttributePath path) implements Filter {
        @Override
        public boolean matches(JsonObject resource) {
            return path.values(resource).findAny().isPresent();
        }

        @Override
        public Optional<String> required(String attribute) {
            return path.is(attribute) ? path.which().flatMap(inner -> inner.required("value")) : Optional.empty();
        }
    }

    record Present(AttributePath path) implements Filter {
        @Override
        public boolean matches(JsonObject resource) {
            return path.values(resource).anyMatch(value -> !Scim.text(value).isEmpty());
        }
    }

    record Compare(AttributePath path, Operator operator, JsonValue value) implements Filter {
        @Override
        public boolean matches(JsonObject resource) {
            var wanted = word(value);
            var found = path.values(resource).map(this::word);
            return operator == Operator.NE
                    ? found.noneMatch(wanted::equals)
                    : found.anyMatch(word -> operator.holds(word, wanted));
        }

        private String word(JsonValue given) {
            return path.isExact() ? Scim.text(given) : Scim.lower(Scim.text(given));
        }

        @Override
        public Optional<String> required(String attribute) {
            return operator == Operator.EQ
                            && path.is(attribute)
                            && path.sub().filter(sub -> !sub.equals("value")).isEmpty()
                    ? Optional.of(Scim.text(value))
                    : Optional.empty();
        }

        @Override
        public Stream<Equality> equalities() {
            return operator == Operator.EQ ? Stream.of(new Equality(path.name(), Scim.text(value))) : Stream.empty();
        }
    }

    /** How values are compared; dates sort like words. */
    enum Operator {
        EQ,
        NE,
        CO,
        SW,
        EW,
        GT,
        GE,
        LT,
        LE;

        boolean holds(String found, String wanted) {
            return switch (this) {
                case EQ -> found.equals(wanted);
                case NE -> !found.equals(wanted);
                case CO -> found.contains(wanted);
                case SW -> found.startsWith(wanted);
                case EW -> found.endsWith(wanted);
                case GT -> found.compareTo(wanted) > 0;
                case GE -> found.compareTo(wanted) >= 0;
                case LT -> found.compareTo(wanted) < 0;
                case LE -> found.compareTo(wanted) <= 0;
            };
        }
    }
}
