package fi.luotsi.indexer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** The one place where the indexer asks for its configuration. */
@ApplicationScoped
class IndexerConfigProducer {
    @Inject
    Config config;

    @Produces
    @Dependent
    IndexerConfig indexerConfig() {
        return IndexerConfig.from(key -> config.getOptionalValue(key, String.class));
    }
}
