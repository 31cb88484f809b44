package fi.luotsi.launch.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
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
        Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
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
