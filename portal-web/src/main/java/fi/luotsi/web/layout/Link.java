package fi.luotsi.web.layout;

/** A labelled way to another page, or to this one when it is current. */
public record Link(String label, String href, boolean current) {
    public Link(String label, Address address) {
        this(label, address.toString(), false);
    }
}
