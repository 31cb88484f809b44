package fi.luotsi.indexer.language;

import java.util.List;

/**
 * A word, or a few in a row, said in another language.
 *
 * @param language of the translations
 * @param parts one, or one for each part of a compound that no dictionary has as a whole; each with all its translations, best first
 */
public record Rendering(String language, List<List<Translation>> parts) {
    public Rendering {
        parts = List.copyOf(parts);
    }
}
