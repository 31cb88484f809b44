package fi.luotsi.content;

/** How far a file's text could be read: whole, in part, or not at all. Anything but {@code INDEXED} carries a reason. */
public enum ExtractionState {
    INDEXED,
    PARTIAL,
    REJECTED
}
