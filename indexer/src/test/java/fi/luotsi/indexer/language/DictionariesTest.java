package fi.luotsi.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionariesTest {
    @TempDir
    Path folder;

    private Lexicon lexicon(String from, String to) {
        return new DictionaryReader(new DictionaryFolders(List.of(folder)))
                .read()
                .getOrDefault(new LanguagePair(from, to), Lexicon.EMPTY);
    }

    private static List<String> texts(List<Translation> translations) {
        return translations.stream().map(Translation::text).toList();
    }

    @Test
    void a_dictionary_is_read_in_both_directions() throws IOException {
        TinyDictionaries.write(folder);
        assertThat(texts(lexicon("sv", "fi").of("elev"))).containsExactly("oppilas", "koululainen", "oppi");
        assertThat(texts(lexicon("fi", "sv").of("salasana"))).containsExactly("lösenord");
        assertThat(texts(lexicon("en", "fi").of("log in"))).containsExactly("kirjautua");
    }

    @Test
    void an_inflected_form_is_found_by_its_stem() throws IOException {
        TinyDictionaries.write(folder);
        assertThat(texts(lexicon("en", "fi").byStem("passwords"))).contains("salasana");
        assertThat(texts(lexicon("en", "fi").byStem("security updates"))).containsExactly("tietoturvapäivitys");
    }

    @Test
    void a_damaged_dictionary_is_left_out_and_the_others_stay() throws IOException {
        TinyDictionaries.write(folder);
        Files.writeString(folder.resolve("freedict-swe-eng.index"), "ord\tA\tB\n");
        Files.writeString(folder.resolve("freedict-swe-eng.dict.dz"), "not compressed");
        Files.writeString(folder.resolve("freedict-eng-swe.index"), "word\tzzzzzz\t!!\nword\nword\tA\t/////\n");
        Files.writeString(folder.resolve("freedict-eng-swe.dict"), "word\nord\n");
        assertThat(lexicon("sv", "en").size()).isZero();
        assertThat(lexicon("sv", "fi").of("lösenord")).isNotEmpty();
    }

    @Test
    void what_a_program_says_in_two_languages_is_a_dictionary() throws IOException {
        catalog("fi", "~Paste", "Liitä");
        catalog("sv", "~Paste", "Klistra in");
        assertThat(texts(lexicon("sv", "fi").of("klistra in"))).containsExactly("liitä");
        assertThat(texts(lexicon("en", "fi").of("paste"))).containsExactly("liitä");
    }

    private void catalog(String language, String english, String text) throws IOException {
        var key = ("menu\u0004" + english).getBytes(StandardCharsets.UTF_8);
        var value = text.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(36 + key.length + value.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0x950412de).putInt(0).putInt(1).putInt(20).putInt(28);
        bytes.putInt(key.length).putInt(36).putInt(value.length).putInt(36 + key.length);
        bytes.put(key).put(value);
        var place = Files.createDirectories(folder.resolve(language).resolve("LC_MESSAGES"));
        Files.write(place.resolve("a.mo"), bytes.array());
    }

    @Test
    void without_dictionaries_the_status_says_so() {
        var none = Dictionaries.at(Dictionaries.NONE).await();
        assertThat(none.isRead()).isTrue();
        assertThat(none.status()).hasSize(6).allMatch(pair -> pair.words() == 0);
    }

    @Test
    void words_that_go_together_are_learned_and_others_not() {
        var pairs = new TermPairs("sv", "fi");
        pairs.add("redigera texten", "muokkaa tekstiä");
        pairs.add("redigera bilden", "muokkaa kuvaa");
        pairs.add("redigera sidan", "muokkaa sivua");
        pairs.add("skriv ut sidan", "tulosta sivu");
        assertThat(pairs.learned())
                .singleElement()
                .satisfies(known ->
                        assertThat(known.word() + " " + known.translation()).isEqualTo("redigera muokkaa"));
    }
}
