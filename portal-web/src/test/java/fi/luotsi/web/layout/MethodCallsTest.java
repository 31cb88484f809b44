package fi.luotsi.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELException;
import jakarta.el.ELProcessor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages call what they name, whether it is found here or elsewhere. */
class MethodCallsTest {
    private final ELProcessor pages = new ELProcessor();

    MethodCallsTest() {
        pages.getELManager().addELResolver(new MethodCalls());
        pages.defineBean("card", new Card("Salasanat", 3));
        pages.defineBean("list", List.of("a", "b"));
        pages.defineBean("word", Optional.of("sana"));
    }

    /** As views have them. */
    public record Card(String title, int number) {
        public String told(int times, Object what) {
            return title.repeat(times) + what;
        }

        public String either(String words) {
            return "words " + words;
        }

        public String either(Integer number) {
            return "number " + number;
        }

        public String all(String... words) {
            return String.join("+", words);
        }

        public String fails() {
            throw new IllegalStateException("no");
        }
    }

    @Test
    void a_method_is_called_with_what_it_takes() {
        assertThat(pages.<Object>eval("card.title()")).isEqualTo("Salasanat");
        assertThat(pages.<Object>eval("card.number() + 1")).isEqualTo(4L);
        assertThat(pages.<Object>eval("card.told('2', null)")).isEqualTo("SalasanatSalasanatnull");
        assertThat(pages.<Object>eval("card.title().length()")).isEqualTo(9);
    }

    @Test
    void what_is_not_plain_is_called_all_the_same() {
        assertThat(pages.<Object>eval("card.either('x')")).isEqualTo("words x");
        assertThat(pages.<Object>eval("card.all('x', 'y')")).isEqualTo("x+y");
        assertThat(pages.<Object>eval("list.size()")).isEqualTo(2);
        assertThat(pages.<Object>eval("list.stream().count()")).isEqualTo(2L);
        assertThat(pages.<Object>eval("word.isPresent()")).isEqualTo(true);
    }

    @Test
    void a_failure_is_told_with_its_cause() {
        assertThatThrownBy(() -> pages.eval("card.fails()"))
                .isInstanceOf(ELException.class)
                .hasRootCauseMessage("no");
        assertThatThrownBy(() -> pages.eval("card.missing()")).isInstanceOf(ELException.class);
    }
}
