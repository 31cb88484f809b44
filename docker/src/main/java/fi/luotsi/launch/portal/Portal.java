package fi.luotsi.launch.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** The main class of the portal's process. It ends when its standard input does, so that a killed launcher never leaves it behind. */
public final class Portal {
    private static final long SHUTDOWN_SECONDS = 18;

    private Portal() {}

    public static void main(String[] arguments) throws ReflectiveOperationException, java.net.URISyntaxException {
        Thread.ofPlatform().daemon().name("end of launcher").start(Portal::endWithLauncher);
        var jar = Path.of(Class.forName("fish.payara.micro.PayaraMicro")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        System.setProperty("fish.payara.micro.BootJar", jar.toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", jar.resolveSibling("").toString());
        var server = Class.forName("fish.payara.micro.impl.PayaraMicroImpl");
        server.getMethod("main", String[].class).invoke(null, (Object) arguments);
        if (isEmpty(server)) {
            System.err.println("The server is up without the application. The lines above say why.");
            Runtime.getRuntime().halt(1);
        }
    }

    /** A server calls itself ready with no application in it, where that could not be deployed. */
    private static boolean isEmpty(Class<?> server) throws ReflectiveOperationException {
        var boot = server.getMethod("getInstance").invoke(null);
        var runtime = boot.getClass().getMethod("getRuntime").invoke(boot);
        var names = runtime.getClass().getMethod("getDeployedApplicationNames").invoke(runtime);
        return ((Collection<?>) names).isEmpty();
    }

    private static void endWithLauncher() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // The same as its end.
        }
        Thread.ofPlatform().daemon().name("impatience").start(Portal::haltLater);
        System.exit(0);
    }

    private static void haltLater() {
        try {
            TimeUnit.SECONDS.sleep(SHUTDOWN_SECONDS);
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }
}
