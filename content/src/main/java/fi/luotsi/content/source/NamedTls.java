package fi.luotsi.content.source;

import java.security.SecureRandom;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * TLS for a connection that is made to an IP address and must still be to a host of a name: the name is asked for (SNI) and the certificate has to be for it.
 */
final class NamedTls extends SSLContextSpi {
    private final SSLContext context;
    private final String host;

    private NamedTls(SSLContext context, String host) {
        this.context = context;
        this.host = host;
    }

    static SSLContext of(SSLContext context, String host) {
        return new Named(new NamedTls(context, host), context);
    }

    /** The client asks for no name where it connects to a literal address, unless it is told which. */
    static SSLParameters asking(SSLContext context, String host) {
        var parameters = context.getDefaultSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(host)));
        return parameters;
    }

    private static final class Named extends SSLContext {
        Named(NamedTls named, SSLContext context) {
            super(named, context.getProvider(), context.getProtocol());
        }
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String address, int port) {
        return context.createSSLEngine(host, port);
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
        throw new UnsupportedOperationException("a connection without a host");
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
        throw new UnsupportedOperationException("sockets do not know the name");
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
        throw new UnsupportedOperationException("not a server");
    }

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trusted, SecureRandom random) {
        throw new UnsupportedOperationException("made of one that is ready");
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
        return context.getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
        return context.getClientSessionContext();
    }

    @Override
    protected SSLParameters engineGetDefaultSSLParameters() {
        return context.getDefaultSSLParameters();
    }

    @Override
    protected SSLParameters engineGetSupportedSSLParameters() {
        return context.getSupportedSSLParameters();
    }
}
