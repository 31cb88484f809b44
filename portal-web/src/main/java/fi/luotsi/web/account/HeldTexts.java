package fi.luotsi.web.account;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What is held of a person, in words of one language: {@code about.TABLE}, {@code label.COLUMN} or {@code label.TABLE.COLUMN}, {@code value.COLUMN.CODE}. */
final class HeldTexts {
    static final String BUNDLE = "fi.luotsi.web.held";

    private final ResourceBundle bundle;

    HeldTexts(Locale locale) {
        bundle = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                HeldTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What a table is, and why there is something in it. */
    Optional<String> about(String table) {
        return find("about." + table);
    }

    Optional<String> label(String table, String column) {
        return find("label." + table + "." + column).or(() -> find("label." + column));
    }

    Optional<String> value(String column, String code) {
        return find("value." + column + "." + code);
    }

    String word(String name) {
        return bundle.getString("value." + name);
    }

    private Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
