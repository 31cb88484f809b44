package fi.luotsi.compliance.policy;

/** How bad it is when a policy is not followed. */
public enum Risk {
    LOW(1),
    MIDDLE(2),
    HIGH(3);

    private final int weight;

    Risk(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }
}
