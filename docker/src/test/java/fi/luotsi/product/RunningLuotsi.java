package fi.luotsi.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the product with its sample content: started once for the whole run, on a free port and a folder of its own. */
final class RunningLuotsi implements ParameterResolver {
    private static final String RETENTION_IS_OVER_AT_ONCE = "LUOTSI_RETENTION_YEARS=0\n";

    private Shared shared;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningLuotsi.class;
    }

    @Override
    public RunningLuotsi resolveParameter(ParameterContext parameter, ExtensionContext context) {
        shared = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Shared.class, type -> Shared.start(), Shared.class);
        return this;
    }

    String url() {
        return shared.luotsi.url();
    }

    String token() {
        return shared.luotsi.token();
    }

    LuotsiProcess process() {
        return shared.luotsi;
    }

    String password(String login) {
        return shared.luotsi.password(login);
    }

    static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Lives until the last test of the run is over. */
    private record Shared(LuotsiProcess luotsi) implements AutoCloseable {
        static Shared start() {
            try {
                var data = Files.createTempDirectory("luotsi-test");
                Files.writeString(data.resolve("luotsi.properties"), RETENTION_IS_OVER_AT_ONCE);
                var luotsi = LuotsiProcess.startForAMoment(data);
                new PortalStatus(luotsi.url(), luotsi.token()).awaitSample();
                QuickPasswords.give(luotsi);
                return new Shared(luotsi);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        @Override
        public void close() throws IOException {
            luotsi.close();
            delete(luotsi.data());
        }
    }
}
