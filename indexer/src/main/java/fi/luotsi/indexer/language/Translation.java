package fi.luotsi.indexer.language;

/**
 * What a word is in another language.
 *
 * @param text one word or a few
 * @param weight how likely it is meant, up to 1
 */
public record Translation(String text, float weight) {
    Translation weighing(float share) {
        return new Translation(text, weight * share);
    }
}
