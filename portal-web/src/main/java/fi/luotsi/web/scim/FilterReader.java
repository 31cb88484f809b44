package fi.luotsi.web.scim;

import fi.luotsi.web.scim.Filter.Operator;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads filters, and the paths of changes, which may hold one. */
final class FilterReader {
    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 20;
    private static final Pattern NAME = Pattern.compile("\\$?[A-Za-z][\\w$-]*");
    private static final Pattern WORD = Pattern.compile("[\\w:.$-]+");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

    private final String text;
    private final Function<String, ScimFault> fault;
    private int at;
    private int depth;

    private FilterReader(String text, Function<String, ScimFault> fault) {
        this.text = text;
        this.fault = fault;
        if (text.length() > LONGEST) {
            throw fault.apply("It is longer than " + LONGEST + " signs");
        }
    }

    static Filter filter(String text) {
        var reader = new FilterReader(text, ScimFault::filter);
        var filter = reader.or();
        reader.end();
        return filter;
    }

    static AttributePath path(String text) {
        var reader = new FilterReader(text, ScimFault::path);
        var path = reader.path();
        reader.end();
        return path;
    }

    private Filter or() {
        if (++depth > DEEPEST) {
            throw fault.apply("It is nested too deeply");
        }
        var filter = and();
        while (takes("or")) {
            filter = new Filter.Or(filter, and());
        }
        depth--;
        return filter;
    }

    private Filter and() {
        var filter = one();
        while (takes("and")) {
            filter = new Filter.And(filter, one());
        }
        return filter;
    }

    private Filter one() {
        if (takes("not")) {
            expect('(');
            return new Filter.Not(inside(')'));
        }
        if (next('(')) {
            return inside(')');
        }
        var path = path();
        if (takes("pr")) {
            return new Filter.Present(path);
        }
        var operator = operator();
        if (operator.isPresent()) {
            return new Filter.Compare(path, operator.get(), value());
        }
        if (path.which().isPresent() && path.sub().isEmpty()) {
            return new Filter.Some(path);
        }
        throw fault.apply("There is no operator after " + path.name());
    }

    private Filter inside(char closing) {
        var filter = or();
        expect(closing);
        return filter;
    }

    private AttributePath path() {
        blanks();
        var word = match(WORD).orElseThrow(() -> fault.apply("There is no attribute at sign " + at));
        var isEnterprise = Scim.lower(word).startsWith(Scim.lower(Scim.ENTERPRISE));
        var rest = Stream.of(Scim.ENTERPRISE, Scim.USER, Scim.GROUP)
                .filter(schema -> word.regionMatches(true, 0, schema, 0, schema.length()))
                .findFirst()
                .map(schema -> word.substring(schema.length()).replaceFirst("^:", ""))
                .orElse(word);
        var parts = rest.split("\\.", -1);
        var isName = rest.isEmpty()
                ? isEnterprise
                : Stream.of(parts).allMatch(part -> NAME.matcher(part).matches());
        if (!isName || parts.length > 2) {
            throw fault.apply("This is no attribute: " + word);
        }
        var sub = parts.length == 2 ? Optional.of(parts[1]) : Optional.<String>empty();
        if (sub.isPresent() || !next('[')) {
            return new AttributePath(isEnterprise, parts[0], Optional.empty(), sub);
        }
        var which = Optional.of(inside(']'));
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            sub = Optional.of(match(NAME).orElseThrow(() -> fault.apply("There is no name after the full stop")));
        }
        return new AttributePath(isEnterprise, parts[0], which, sub);
    }

    private Optional<Operator> operator() {
        return Stream.of(Operator.values())
                .filter(operator -> takes(operator.name()))
                .findFirst();
    }

    private JsonValue value() {
        blanks();
        var written =
                match(STRING).or(() -> match(WORD)).orElseThrow(() -> fault.apply("There is no value at sign " + at));
        try (var reader =
                Json.createReader(new StringReader(written.startsWith("\"") ? written : Scim.lower(written)))) {
            return reader.readValue();
        } catch (JsonException unreadable) {
            throw fault.apply("This is no value: " + written);
        }
    }

    private Optional<String> match(Pattern pattern) {
        var matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher.group());
    }

    /** A word of the language that stands alone. */
    private boolean takes(String word) {
        blanks();
        var end = at + word.length();
        var isWord = text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length()
                        || !WORD.matcher(text.substring(end, end + 1)).matches());
        if (isWord) {
            at = end;
        }
        return isWord;
    }

    private boolean next(char sign) {
        blanks();
        var isThere = at < text.length() && text.charAt(at) == sign;
        if (isThere) {
            at++;
        }
        return isThere;
    }

    private void expect(char sign) {
        if (!next(sign)) {
            throw fault.apply("There is no " + sign + " at sign " + at);
        }
    }

    private void end() {
        blanks();
        if (at < text.length()) {
            throw fault.apply("It goes on where it should end, at sign " + at);
        }
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
