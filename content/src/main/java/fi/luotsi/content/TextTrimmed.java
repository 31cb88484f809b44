package fi.luotsi.content;

/** A page is shown without, or again with, what repeats over its site; told inside the transaction that stores it. */
public record TextTrimmed(DocumentId document, long changeNumber) {}
