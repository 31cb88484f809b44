package fi.luotsi.indexer.search;

/**
 * Somebody told what a search did not find: an event for those who tend the search. It says nothing of who.
 *
 * @param words of the search that did not help, at most {@link SearchQuery#LONGEST} characters
 * @param message in the visitor's own words, at most {@link #LONGEST} characters; it may still hold what should not be kept, so it is shown to editors only
 * @param language of the page on which it was written (ISO 639-1)
 */
public record Wish(String words, String message, String language) {
    public static final int LONGEST = 500;

    public Wish {
        words = words.length() > SearchQuery.LONGEST ? words.substring(0, SearchQuery.LONGEST) : words;
        message = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
        if (message.isBlank()) {
            throw new IllegalArgumentException("A wish without a message");
        }
    }
}
