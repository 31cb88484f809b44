package fi.luotsi.web.layout;

import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The texts of the pages in one language, a map so that pages can write {@code t['search.title']}. Finnish is the fallback, never the language of the
 * machine. A text with places to fill is a {@link MessageFormat}; all texts use the typographic apostrophe, so that none needs quoting.
 */
public class Texts extends AbstractMap<String, String> {
    private static final String BUNDLE = "fi.luotsi.web.texts";
    private static final ResourceBundle.Control NO_MACHINE_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    public Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), NO_MACHINE_LANGUAGE);
    }

    public Locale locale() {
        return locale;
    }

    /** The text, or the key itself where there is none: a page with a strange word is better than no page. */
    @Override
    public String get(Object key) {
        try {
            return bundle.getString((String) key);
        } catch (MissingResourceException unknownKey) {
            return (String) key;
        }
    }

    /** Of a bundle with thousands of texts; a map without this looks through them all. */
    @Override
    public boolean containsKey(Object key) {
        return bundle.containsKey((String) key);
    }

    public String format(String key, Object... values) {
        return new MessageFormat(get(key), locale).format(values);
    }

    /** The numbers, from 1, of the parts of a text page: {@code help.1.heading}, {@code help.2.heading} … */
    public List<Integer> numbers(String page) {
        return IntStream.iterate(
                        1, number -> bundle.containsKey(page + "." + number + ".heading"), number -> number + 1)
                .boxed()
                .toList();
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return bundle.keySet().stream().map(key -> Map.entry(key, get(key))).collect(Collectors.toUnmodifiableSet());
    }
}
