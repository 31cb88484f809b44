package fi.luotsi.launch.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortalDataSourceTest {
    @Test
    void no_connection_waits_for_ever() {
        assertThat(PortalDataSource.limited("jdbc:mariadb://db:3306/luotsi"))
                .startsWith("jdbc:mariadb://db:3306/luotsi?")
                .contains("connectTimeout=2500", "&", "socketTimeout=65000");
        assertThat(PortalDataSource.limited("jdbc:mariadb://db/luotsi?sslMode=trust"))
                .startsWith("jdbc:mariadb://db/luotsi?sslMode=trust&");
    }

    @Test
    void limits_of_the_administrator_stand() {
        var url = "jdbc:mariadb://db/luotsi?socketTimeout=0&connectTimeout=100";
        assertThat(PortalDataSource.limited(url)).isEqualTo(url);
    }
}
