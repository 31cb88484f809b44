package fi.luotsi.compliance.notice;

import java.util.Optional;

/** What became of an attempt to send. */
record Delivery(Outcome outcome, Optional<String> fault) {
    enum Outcome {
        SENT,
        /** The server is away or asks for patience. */
        LATER,
        /** The server refused for good. */
        REFUSED
    }

    static Delivery sent() {
        return new Delivery(Outcome.SENT, Optional.empty());
    }

    static Delivery later(String fault) {
        return new Delivery(Outcome.LATER, Optional.of(fault));
    }

    static Delivery refused(String fault) {
        return new Delivery(Outcome.REFUSED, Optional.of(fault));
    }
}
