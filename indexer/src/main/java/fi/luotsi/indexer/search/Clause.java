package fi.luotsi.indexer.search;

import java.util.List;

/** A part of what somebody typed: a word, or words in a row; sought or excluded. */
record Clause(List<String> words, boolean excluded) {
    Clause {
        words = List.copyOf(words);
    }

    boolean isWritten(String text) {
        return String.join(" ", words).equalsIgnoreCase(text.strip());
    }

    boolean isPhrase() {
        return words.size() > 1;
    }
}
