package fi.luotsi.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import org.junit.jupiter.api.Test;

class NewFolderTest {
    private final NewFolder folder = new NewFolder();

    @Test
    void only_public_material_may_be_shown_to_everybody() {
        folder.setAudience("public");
        assertThat(folder.isAudienceAllowed()).isFalse();
        folder.setPublicity(PublicityClass.PUBLIC);
        assertThat(folder.isAudienceAllowed()).isTrue();
    }

    @Test
    void without_choices_a_folder_is_internal_and_for_the_staff() {
        assertThat(folder.getPublicity()).isEqualTo(PublicityClass.INTERNAL);
        assertThat(folder.audienceGroups()).hasToString("staff");
    }

    @Test
    void names_left_empty_are_the_finnish_one() {
        folder.setNameFi(" Ohjeet ");
        folder.setNameEn("Guidance");
        assertThat(folder.name()).isEqualTo(new LocalName("Ohjeet", "Ohjeet", "Guidance"));
    }

    @Test
    void a_path_that_is_none_is_no_folder() {
        folder.setPath("a\0b");
        assertThat(folder.folder()).isEmpty();
    }
}
