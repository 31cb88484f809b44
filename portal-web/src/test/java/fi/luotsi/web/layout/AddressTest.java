package fi.luotsi.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void words_are_encoded_for_an_address() {
        assertThat(Address.of("/search").with("q", "käyttö & \"oikeus\""))
                .hasToString("/search?q=k%C3%A4ytt%C3%B6+%26+%22oikeus%22");
    }

    @Test
    void a_query_comes_back_as_it_was() {
        var address =
                Address.of("/search").with("q", "å ä ö").with("source", "a").with("source", "b");
        var query = address.toString().substring("/search?".length());
        assertThat(Address.parse("/search", query)).isEqualTo(address);
    }

    @Test
    void a_broken_escape_is_left_out_kindly() {
        assertThat(Address.parse("/search", "q=%zz&lang=fi&=x&y")).hasToString("/search?q=&lang=fi");
    }

    @Test
    void one_value_of_a_parameter_can_be_taken_away() {
        var address = Address.of("/search").with("source", "a").with("source", "b");
        assertThat(address.without("source", "a")).hasToString("/search?source=b");
        assertThat(address.without("source")).hasToString("/search");
    }
}
