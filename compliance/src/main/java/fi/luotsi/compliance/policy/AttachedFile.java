package fi.luotsi.compliance.policy;

/** A file that comes with a decision. */
public final class AttachedFile {
    private final String name;
    private final byte[] bytes;

    public AttachedFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    /** Of the file, as it was sent. */
    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    boolean isPossible() {
        return bytes.length > 0 && bytes.length <= Attachment.MOST_BYTES && name.length() <= Attachment.LONGEST_NAME;
    }
}
