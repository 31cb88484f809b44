package fi.luotsi.product;

import fi.luotsi.product.Advisory.Component;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Every library of the distribution by what stands inside it: also those of the server, and those that were packed into another. */
final class Shipped {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.-]*?)(?:-jakarta)?\\.jar");

    private static final String TELLING = ".*\\.jar|.*/pom\\.properties|META-INF/MANIFEST\\.MF";

    private final List<Component> components = new ArrayList<>();
    private final List<String> jars = new ArrayList<>();

    static Shipped in(Path distribution) throws IOException {
        var shipped = new Shipped();
        try (var files = Files.walk(distribution)) {
            for (var file :
                    files.filter(path -> path.toString().matches(".*\\.[jw]ar")).toList()) {
                try (var zip = new ZipFile(file.toFile())) {
                    shipped.read(file.getFileName().toString(), zip);
                }
            }
        }
        return shipped;
    }

    List<Component> components() {
        return components;
    }

    /** File names, also of what is packed in the WAR. */
    List<String> jars() {
        return jars;
    }

    /** What lies as a file is opened where it says something; that is ten times as fast as unpacking all of it. */
    private void read(String name, ZipFile zip) throws IOException {
        jars.add(name);
        var before = components.size();
        var manifest = new Manifest();
        for (var entry : Collections.list(zip.entries())) {
            if (entry.getName().matches(TELLING)) {
                try (var in = zip.getInputStream(entry)) {
                    read(name, entry.getName(), in, manifest);
                }
            }
        }
        if (components.size() == before) {
            byName(name, manifest);
        }
    }

    private void read(String name, InputStream in) throws IOException {
        jars.add(name);
        var before = components.size();
        var manifest = new Manifest();
        var zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().matches(TELLING)) {
                read(name, entry.getName(), zip, manifest);
            }
        }
        if (components.size() == before) {
            byName(name, manifest);
        }
    }

    private void read(String name, String entry, InputStream in, Manifest manifest) throws IOException {
        if (entry.endsWith(".jar")) {
            read(entry.replaceFirst(".*/", ""), new ByteArrayInputStream(in.readAllBytes()));
        } else if (entry.endsWith("/pom.properties")) {
            properties(in.readAllBytes(), name);
        } else {
            manifest.read(new ByteArrayInputStream(in.readAllBytes()));
        }
    }

    private void properties(byte[] text, String where) throws IOException {
        var properties = new Properties();
        properties.load(new ByteArrayInputStream(text));
        components.add(new Component(
                properties.getProperty("groupId") + ":" + properties.getProperty("artifactId"),
                properties.getProperty("version", "").strip(),
                where));
    }

    /** Libraries that say nothing of themselves as Maven knows them; the group is not known then. */
    private void byName(String name, Manifest manifest) {
        var file = JAR.matcher(name);
        var bundle = manifest.getMainAttributes().getValue("Bundle-SymbolicName");
        var version = manifest.getMainAttributes().getValue("Bundle-Version");
        if (file.matches()) {
            components.add(new Component("?:" + file.group(1), file.group(2), name));
        } else if (bundle != null && version != null) {
            components.add(new Component("?:" + bundle.replaceFirst(";.*", ""), version, name));
        }
    }
}
