package fi.luotsi.compliance.warehouse;

/**
 * A column of a table. What it means is a text of the pages.
 *
 * @param points the dimension whose key it holds; empty where it holds none
 */
public record Column(String name, Type type, String points) {
    /** What stands in it. */
    public enum Type {
        KEY,
        NUMBER,
        TEXT,
        DAY,
        TRUTH
    }

    static Column own(String name) {
        return new Column(name, Type.KEY, "");
    }

    static Column to(String name, String table) {
        return new Column(name, Type.KEY, table);
    }

    static Column number(String name) {
        return new Column(name, Type.NUMBER, "");
    }

    static Column text(String name) {
        return new Column(name, Type.TEXT, "");
    }

    static Column day(String name) {
        return new Column(name, Type.DAY, "");
    }

    static Column truth(String name) {
        return new Column(name, Type.TRUTH, "");
    }
}
