package fi.luotsi.content.extraction;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Found by Tika in the tests' class path only: does what the file says, as a parser taken over by a file might. */
public final class HostileParser implements Parser {
    private static final long serialVersionUID = 1;

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.application("x-luotsi-hostile"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        var order = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ", -1)[1];
        var xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        obey(order, xhtml);
        xhtml.endDocument();
    }

    private static void obey(String order, XHTMLContentHandler xhtml) throws IOException, SAXException {
        switch (order) {
            case "hang" -> spin();
            case "drip" -> drip(xhtml);
            case "out-of-memory" -> fillMemory();
            case "exit" -> System.exit(0);
            case "halt" -> Runtime.getRuntime().halt(1);
            case "overflow" -> overflow(1);
            case "garbage" -> new FileOutputStream(FileDescriptor.out).write(new byte[100_000]);
            case "early-close" -> new FileOutputStream(FileDescriptor.out).close();
            case "print" -> System.out.println("a library that prints");
            case "children" -> startChildren();
            case "litter" -> Files.writeString(Files.createTempFile("litter", ".txt"), "left behind");
            case "flood" -> flood(xhtml);
            case "half" -> {
                xhtml.element("p", "The first half is fine.");
                throw new IllegalStateException("the second is not");
            }
            case "network" -> xhtml.element("p", String.join(" ", network()));
            default -> throw new IllegalArgumentException(order);
        }
        xhtml.element("p", "Obeyed: " + order);
    }

    private static void spin() {
        var x = 0L;
        while (x >= 0) {
            x = (x + 1) % 1_000_000;
        }
    }

    private static void drip(XHTMLContentHandler xhtml) throws SAXException {
        while (true) {
            xhtml.element("p", "drop");
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void fillMemory() {
        var hoard = new ArrayList<byte[]>();
        while (hoard.size() >= 0) {
            hoard.add(new byte[10_000_000]);
        }
    }

    private static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }

    private static void startChildren() throws IOException {
        for (var i = 0; i < 5; i++) {
            var unused = new ProcessBuilder("/bin/sleep", "4711").start();
        }
        spin();
    }

    private static void flood(XHTMLContentHandler xhtml) throws SAXException {
        for (var i = 0; i < 3_000_000; i++) {
            xhtml.element("p", "yksi kaksi kolme " + i);
        }
    }

    private static ArrayList<String> network() {
        var opened = new ArrayList<String>();
        attempt("socket", opened, () -> new Socket("127.0.0.1", 80));
        attempt("server", opened, () -> new ServerSocket(0));
        attempt("datagram", opened, java.net.DatagramSocket::new);
        attempt("channel", opened, () -> SocketChannel.open(new InetSocketAddress("127.0.0.1", 80)));
        attempt("unbound-channel", opened, SocketChannel::open);
        attempt("datagram-channel", opened, DatagramChannel::open);
        attempt("asynchronous-channel", opened, AsynchronousSocketChannel::open);
        attempt("name", opened, () -> InetAddress.getByName("example.org"));
        attempt("address", opened, () -> URI.create("http://127.0.0.1/").toURL().openStream());
        attempt(
                "http-client",
                opened,
                () -> HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1/"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding()));
        return opened;
    }

    private static void attempt(String what, ArrayList<String> opened, Callable<?> action) {
        try {
            action.call();
            opened.add("OPENED-" + what);
        } catch (Throwable e) {
            opened.add("refused-" + what);
        }
    }
}
