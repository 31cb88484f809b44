package fi.luotsi.content.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeHeadTest {
    private static final String DELIVERED =
            "Received: from a.eurprd04.prod.outlook.com (2603::1) by b.eurprd04.prod.outlook.com with HTTPS; Mon, 2 Nov 2026 07:00:03 +0000\n";
    private static final String PASSED =
            "Authentication-Results: spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=kunta.fi; dkim=pass (signature was verified) header.d=kunta.fi;dmarc=pass action=none header.from=kunta.fi;compauth=pass reason=100\n";
    private static final String ARRIVED =
            "Received: from posti.kunta.fi (192.0.2.7) by c.mail.protection.outlook.com (10.1.2.3) with Microsoft SMTP Server; Mon, 2 Nov 2026 07:00:01 +0000\n";

    @Test
    void what_exchange_online_wrote_on_top_confirms() throws IOException {
        assertThat(confirms(DELIVERED + PASSED + ARRIVED)).isTrue();
        assertThat(confirms("X-Other: 1\n" + DELIVERED
                        + DELIVERED.replace("b.eurprd04.prod.outlook.com", "d.outlook.office365.com") + PASSED + ARRIVED
                        + PASSED))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spf=fail (sender IP is 192.0.2.9) smtp.mailfrom=kunta.fi; dkim=none (message not signed) header.d=none;dmarc=fail action=quarantine header.from=kunta.fi;compauth=fail reason=000",
                "spf=pass (sender IP is 192.0.2.9) smtp.mailfrom=muualla.fi; dkim=pass header.d=muualla.fi;dmarc=fail action=oreject header.from=kunta.fi",
                "spf=pass smtp.mailfrom=kunta.fi; compauth=fail reason=601",
                "dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=kunta.fi;",
                "dmarc=bestguesspass action=none header.from=kunta.fi",
                "mx.muualla.fi; dmarc=pass header.from=kunta.fi",
                "(dmarc=pass header.from=kunta.fi;) none",
                "spf=pass smtp.mailfrom=\"x; dmarc=pass header.from=kunta.fi ;\"@muualla.fi",
                ""
            })
    void a_forged_header_further_down_does_not_help(String topmost) throws IOException {
        assertThat(confirms(DELIVERED + "Authentication-Results: " + topmost + "\n" + ARRIVED + PASSED))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Received: from x (1.2.3.4) by portti.kunta.fi with ESMTP; now\n",
                "Received: from x by y.prod.outlook.com (1.2.3.4) by portti.kunta.fi with ESMTP; now\n",
                "Received: from x (x by y.prod.outlook.com) by portti.kunta.fi with ESMTP; now\n",
                "Received: by y.prod.outlook.com.muualla.fi with ESMTP; now\n",
                "Received: by prod.outlook.com with ESMTP; now\n",
                "Received: now\n"
            })
    void results_below_the_hop_where_the_message_came_in_or_below_anybody_elses_count_for_nothing(String hop)
            throws IOException {
        assertThat(confirms(DELIVERED + hop + PASSED + DELIVERED)).isFalse();
        assertThat(confirms(hop.isEmpty() ? DELIVERED + ARRIVED + PASSED + ARRIVED : hop + PASSED + ARRIVED))
                .isFalse();
        assertThat(confirms(DELIVERED + PASSED + hop.replace("portti", "mail.protection.outlook.com.portti")))
                .isFalse();
    }

    @Test
    void a_colleague_is_who_exchange_online_says_had_signed_in() throws IOException {
        assertThat(head(DELIVERED + "X-MS-Exchange-Organization-AuthAs: Internal\n")
                        .isFromColleague())
                .isTrue();
        assertThat(confirms(DELIVERED + "X-MS-Exchange-Organization-AuthAs: Internal\n" + PASSED + ARRIVED))
                .as("who signed in wrote it")
                .isFalse();
        assertThat(head(DELIVERED + "X-MS-Exchange-Organization-AuthAs: Anonymous\n")
                        .isFromColleague())
                .isFalse();
        assertThat(head("X-MS-Exchange-Organization-AuthAs: Anonymous\nX-MS-Exchange-Organization-AuthAs: Internal\n")
                        .isFromColleague())
                .isFalse();
        assertThat(head("X-MS-Exchange-CrossTenant-AuthAs: Internal\n").isFromColleague())
                .isFalse();
        assertThat(head(DELIVERED
                                + "Authentication-Results: spf=fail smtp.mailfrom=kunta.fi;dmarc=fail header.from=kunta.fi\n"
                                + "X-MS-Exchange-Organization-AuthAs: Internal\n")
                        .isFromColleague())
                .isFalse();
    }

    private static boolean confirms(String head) throws IOException {
        return head(head).confirms("kunta.fi");
    }

    private static ExchangeHead head(String head) throws IOException {
        var text = head + "From: rehtori@kunta.fi\n\n";
        return new ExchangeHead(MailHead.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }
}
