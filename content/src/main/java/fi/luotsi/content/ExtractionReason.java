package fi.luotsi.content;

/** Why a file's text is not whole. The pages say it in the reader's language, the command line by {@link #sentence()}. */
public enum ExtractionReason {
    ENCRYPTED("it is protected by a password"),
    EMPTY("it is empty"),
    NO_TEXT("it holds no text that can be read (a picture or a scan?)"),
    TOO_LARGE("it is larger than the limit"),
    TOO_LONG("its text is longer than the limit; the rest was left out"),
    TOO_MANY_PARTS("it has more attachments or packed files than the limit; the rest was left out"),
    BROKEN("it is damaged or not what its name says"),
    UNSUPPORTED("files of this type are not read"),
    TIMED_OUT("reading it took longer than the limit"),
    OUT_OF_MEMORY("reading it took more memory than the limit"),
    CRASHED("reading it stopped the reader"),
    UNREADABLE("it could not be opened (rights?)");

    private final String sentence;

    ExtractionReason(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
