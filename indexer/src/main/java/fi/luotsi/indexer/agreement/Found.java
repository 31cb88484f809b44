package fi.luotsi.indexer.agreement;

import java.util.Optional;

/** A finding with the latest decision on it. */
record Found(Finding finding, Optional<Decision> decision) {}
