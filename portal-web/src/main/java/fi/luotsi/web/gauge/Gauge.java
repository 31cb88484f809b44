package fi.luotsi.web.gauge;

/** Knows some figures. */
public interface Gauge {
    void tell(Exposition out);
}
