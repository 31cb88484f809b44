package fi.luotsi.content.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.content.CrawlOutcome;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which an address can point inside the network without looking like it: none is asked. */
class AddressGuardTest {
    private static final String PUBLIC = "93.184.215.14";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // this machine
                "http://127.0.0.1/",
                "http://127.255.255.254/",
                "http://localhost/",
                "http://LOCALHOST/",
                "http://localhost./",
                "http://anything.localhost/",
                "http://0.0.0.0/",
                "http://0.1.2.3/",
                "http://[::1]/",
                "http://[::]/",
                "http://[0:0:0:0:0:0:0:1]/",
                // IPv4 in other spellings
                "http://2130706433/",
                "http://0x7f000001/",
                "http://017700000001/",
                "http://0177.0.0.1/",
                "http://0x7f.0.0.1/",
                "http://0x7f.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.0.0.1./",
                "http://127.0.0.01/",
                "http://127.000.000.001/",
                "http://10.0.0.256/",
                "http://1.2.3.4.5/",
                "http://１２７.０.０.１/",
                "http://127。0。0。1/",
                "http://①②⑦.⓪.⓪.①/",
                "http://%31%32%37.0.0.1/",
                // the organisation's own networks
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://[fc00::1]/",
                "http://[fd12:3456:789a::1]/",
                // link-local and metadata of clouds
                "http://169.254.169.254/latest/meta-data/",
                "http://169.254.0.1/",
                "http://[fe80::1]/",
                "http://[fe80::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://[fd00:ec2::254]/",
                "http://[fd20:ce::254]/",
                "http://100.100.100.200/",
                "http://168.63.129.16/",
                "http://192.0.0.192/",
                // IPv4 in the clothes of IPv6
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::ffff:93.184.215.14]/",
                "http://[::127.0.0.1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:c0a8:101::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b:1::a00:1]/",
                "http://[2001:0:7f00:1::]/",
                // nobody's networks
                "http://224.0.0.1/",
                "http://239.255.255.250/",
                "http://255.255.255.255/",
                "http://240.0.0.1/",
                "http://198.18.0.1/",
                "http://192.0.2.1/",
                "http://[ff02::1]/",
                "http://[2001:db8::1]/",
                "http://[fec0::1]/",
                // more than a host and a path
                "http://user@kunta.fi/",
                "http://user:secret@kunta.fi/",
                "http://kunta.fi@127.0.0.1/",
                "http://kunta.fi:80@127.0.0.1/",
                "http://127.0.0.1#@kunta.fi/",
                "http://kunta.fi\\@127.0.0.1/",
                "http:\\\\127.0.0.1\\",
                "http:/127.0.0.1/",
                "http:127.0.0.1",
                // other schemes and ports
                "file:///etc/passwd",
                "ftp://kunta.fi/",
                "gopher://127.0.0.1:6379/_INFO",
                "jar:http://kunta.fi/a.jar!/",
                "javascript:alert(1)",
                "data:text/html,x",
                "http://kunta.fi:22/",
                "http://kunta.fi:3306/",
                "http://kunta.fi:6379/",
                "http://kunta.fi:0/",
                "http://kunta.fi:65536/",
                "http://kunta.fi:99999999/",
                "http://kunta_fi/",
                "http://-kunta.fi/",
                "http://kunta..fi/",
                "http:///etc",
                "http://",
                "",
            })
    void is_refused(String written) {
        var guard = new Guard("", 443, host -> address(HostName.isLiteral(host) ? host : PUBLIC));
        assertThatThrownBy(() -> guard.check(WebAddress.of(written)))
                .satisfiesAnyOf(
                        refused -> assertThat(refused).isInstanceOf(BadAddress.class),
                        refused -> assertThat(((Unanswered) refused).outcome()).isEqualTo(CrawlOutcome.REFUSED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://kunta.fi/",
                "https://KUNTA.fi:443/ohje",
                "https://www.kunta.fi:8443/",
                "https://jyväskylä.fi/",
                "http://93.184.215.14/",
                "http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/"
            })
    void what_is_public_is_asked(String written) throws Exception {
        var guard = new Guard("", 443, host -> address(HostName.isLiteral(host) ? host : PUBLIC));
        assertThat(guard.check(WebAddress.of(written))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3",
        "127.0.0.1",
        "169.254.169.254",
        "192.168.0.7",
        "::1",
        "fd00::1",
        "0.0.0.0",
    })
    void a_public_name_that_means_an_inner_address_is_refused(String inner) {
        var guard = new Guard("", 443, host -> address(inner));
        assertThatThrownBy(() -> guard.check(WebAddress.of("http://kunta.fi/")))
                .isInstanceOfSatisfying(
                        Unanswered.class,
                        refused -> assertThat(refused.outcome()).isEqualTo(CrawlOutcome.REFUSED));
    }

    @Test
    void one_inner_address_among_several_is_enough_to_refuse() {
        var guard = new Guard("", 443, host -> new InetAddress[] {address(PUBLIC)[0], address("10.0.0.1")[0]});
        assertThatThrownBy(() -> guard.check(WebAddress.of("http://kunta.fi/"))).isInstanceOf(Unanswered.class);
    }

    @Test
    void a_name_that_changes_its_meaning_is_looked_up_once_for_the_connection() throws Exception {
        var meanings = new ArrayDeque<>(List.of(PUBLIC, "127.0.0.1"));
        var guard = new Guard("", 443, host -> address(meanings.remove()));
        assertThat(guard.check(WebAddress.of("http://kunta.fi/")).getHostAddress())
                .isEqualTo(PUBLIC);
        assertThatThrownBy(() -> guard.check(WebAddress.of("http://kunta.fi/"))).isInstanceOf(Unanswered.class);
    }

    @Test
    void an_opened_host_may_be_inside_but_never_link_local_and_opens_nobody_else() throws Exception {
        var guard = Guard.of(WebAddress.of("http://10.0.0.7:8090/"), true);
        assertThat(guard.check(WebAddress.of("http://10.0.0.7:8090/ohje"))).isNotNull();
        for (var other : List.of("http://10.0.0.8:8090/", "http://10.0.0.7/", "http://127.0.0.1:8090/")) {
            assertThatThrownBy(() -> guard.check(WebAddress.of(other))).isInstanceOf(Unanswered.class);
        }
        var metadata = new Guard("intra", 80, host -> address("169.254.169.254"));
        assertThatThrownBy(() -> metadata.check(WebAddress.of("http://intra/"))).isInstanceOf(Unanswered.class);
    }

    private static InetAddress[] address(String literal) throws UnknownHostException {
        return new InetAddress[] {InetAddress.getByName(literal)};
    }
}
