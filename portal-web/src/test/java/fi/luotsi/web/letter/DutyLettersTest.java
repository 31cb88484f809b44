package fi.luotsi.web.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.luotsi.compliance.acknowledgement.Standings;
import fi.luotsi.compliance.notice.Duty;
import fi.luotsi.compliance.notice.Letter;
import fi.luotsi.compliance.notice.Matter;
import fi.luotsi.compliance.notice.ReminderKind;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.Roles;
import fi.luotsi.compliance.people.Unit;
import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.policy.Obligation;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyText;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.compliance.policy.VersionState;
import fi.luotsi.compliance.survey.Responses;
import fi.luotsi.compliance.survey.Survey;
import fi.luotsi.compliance.survey.SurveyCampaign;
import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.CourseText;
import fi.luotsi.compliance.training.Need;
import fi.luotsi.compliance.training.Rhythm;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.content.LocalName;
import fi.luotsi.web.api.PortalAddress;
import fi.luotsi.web.layout.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose names reach whom: two schools, one with a head, one whose head is that of the area above. */
class DutyLettersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final UUID POLICY = new UUID(1, 1);
    private static final UUID VERSION = new UUID(1, 2);
    private static final UUID CENTRAL = new UUID(2, 1);
    private static final UUID VILLAGE = new UUID(2, 2);
    private static final UUID AINO = new UUID(3, 1);
    private static final UUID EERO = new UUID(3, 2);
    private static final UUID HEAD = new UUID(3, 3);
    private static final UUID AREA = new UUID(3, 4);
    private static final UUID OFFICER = new UUID(3, 5);
    private static final Map<UUID, String> NAMES =
            Map.of(AINO, "Aino <b>Virta</b>", EERO, "Eero Salo", HEAD, "Helmi Rehtori");
    private static final String KEY = "policy " + POLICY + " 1";

    private final OpenDuties duties = new OpenDuties();
    private final DutyLetters letters = new DutyLetters();
    private List<Obligation> open = List.of();
    private List<Need> untaken = List.of();
    private List<SurveyCampaign> surveys = List.of();

    @BeforeEach
    void begin() {
        open = List.of(
                duty(AINO, CENTRAL, DAY.minusDays(20)),
                duty(HEAD, CENTRAL, DAY.minusDays(20)),
                duty(EERO, VILLAGE, DAY.minusDays(3)));
        duties.standings = new Standings() {
            @Override
            public List<Obligation> open(LocalDate day) {
                return open;
            }

            @Override
            public List<Obligation> open(UUID person, LocalDate day) {
                return open.stream()
                        .filter(duty -> duty.person().equals(person))
                        .toList();
            }
        };
        duties.trainings = new Trainings() {
            @Override
            public List<Need> all(LocalDate day) {
                return untaken;
            }

            @Override
            public List<Need> needs(UUID person, LocalDate day) {
                return untaken.stream()
                        .filter(need -> need.person().equals(person))
                        .toList();
            }

            @Override
            public Optional<Course> course(UUID id) {
                return Optional.of(tietosuoja());
            }
        };
        letters.trainings = duties.trainings;
        duties.roles = new Roles() {
            @Override
            public Map<UUID, Set<UUID>> heads(Set<UUID> units, LocalDate day) {
                return units.stream()
                        .collect(Collectors.toMap(unit -> unit, unit -> Set.of(unit.equals(CENTRAL) ? HEAD : AREA)));
            }

            @Override
            public Set<UUID> holders(Role role, LocalDate day) {
                return role == Role.DPO ? Set.of(OFFICER) : Set.of();
            }
        };
        letters.duties = duties;
        letters.policies = new Policies() {
            @Override
            public Optional<PolicyVersion> version(UUID id) {
                return Optional.of(digiturva());
            }
        };
        letters.surveys = new Responses() {
            @Override
            public List<SurveyCampaign> open(UUID person) {
                return surveys;
            }
        };
        letters.units = new Units() {
            @Override
            public List<UnitLine> tree() {
                return List.of(line(CENTRAL, "Keskuskoulu"), line(VILLAGE, "Kyläkoulu"));
            }
        };
        letters.workforce = new Workforce() {
            @Override
            public Map<UUID, String> names(Set<UUID> people) {
                return NAMES;
            }
        };
        letters.address = new PortalAddress() {
            @Override
            public String of(String path) {
                return "https://luotsi.example" + path;
            }
        };
    }

    @Test
    void everybody_may_be_told_of_their_own_heads_of_their_people_and_officers_of_all() {
        assertThat(duties.all(DAY))
                .extracting(Duty::kind, Duty::person, Duty::key)
                .contains(
                        tuple(ReminderKind.OWN, AINO, KEY),
                        tuple(ReminderKind.OWN, HEAD, KEY),
                        tuple(ReminderKind.OWN, EERO, KEY),
                        tuple(ReminderKind.UNITS, HEAD, KEY),
                        tuple(ReminderKind.UNITS, AREA, KEY),
                        tuple(ReminderKind.CITY, OFFICER, KEY));
        assertThat(duties.all(DAY.minusDays(30)))
                .as("nothing was due by then")
                .extracting(Duty::kind)
                .containsOnly(ReminderKind.OWN);
    }

    @Test
    void a_person_is_told_what_is_open_until_when_and_where_to_sign() {
        var letter = letter(AINO, ReminderKind.OWN, LocalDate.MAX).orElseThrow();
        assertThat(letter.plain())
                .contains("Digiturva fi, myöhässä, määräpäivä oli 4.11.2026")
                .contains("https://luotsi.example/policy?code=digiturva")
                .doesNotContain("Eero", "Helmi", "Aino");
        assertThat(letter.duties()).containsExactly(KEY);
    }

    /** One letter for everything. */
    @Test
    void trainings_stand_in_the_same_letter_as_signatures() {
        var course = tietosuoja().id();
        untaken = List.of(
                new Need(AINO, CENTRAL, course, DAY.plusDays(6), Need.State.OPEN),
                new Need(EERO, VILLAGE, course, DAY.minusDays(1), Need.State.OVERDUE));
        var letter = letter(AINO, ReminderKind.OWN, LocalDate.MAX).orElseThrow();
        assertThat(letter.plain())
                .contains("Digiturva fi")
                .contains("Tietosuoja fi, viimeistään 30.11.2026")
                .contains("https://luotsi.example/training/course?code=tietosuoja");
        assertThat(letter.duties()).containsExactlyInAnyOrder(KEY, "training " + course + " 2026-11-30");
        assertThat(letter(AREA, ReminderKind.UNITS, DAY).orElseThrow().plain())
                .contains("Tietosuoja fi", "Kyläkoulu: Eero Salo", "https://luotsi.example/training/standing");
        untaken = List.of(new Need(AINO, CENTRAL, course, DAY.plusDays(6), Need.State.DONE));
        assertThat(letter(AINO, ReminderKind.OWN, LocalDate.MAX).orElseThrow().plain())
                .doesNotContain("Tietosuoja");
    }

    /** A survey that waits is told in a letter that is written anyway, and no letter is written for it. */
    @Test
    void a_survey_is_a_quiet_line() {
        surveys = List.of(new SurveyCampaign(
                new UUID(4, 1),
                new Survey(
                        new UUID(4, 2), new UUID(4, 2), Survey.Kind.SELF, LocalName.same("Itsearvio"), List.of(), true),
                "2026-2027",
                DAY,
                DAY,
                Audience.EVERYBODY));
        var letter = letter(AINO, ReminderKind.OWN, LocalDate.MAX).orElseThrow();
        assertThat(letter.plain()).contains("Lisäksi sinua odottaa kysely", "https://luotsi.example/surveys");
        assertThat(letter.duties()).containsExactly(KEY);
        open = List.of();
        assertThat(letter(AINO, ReminderKind.OWN, LocalDate.MAX)).isEmpty();
    }

    @Test
    void a_head_gets_the_names_of_the_own_people_only_and_never_the_own_name() {
        var letter = letter(HEAD, ReminderKind.UNITS, DAY).orElseThrow();
        assertThat(letter.plain()).contains("Keskuskoulu: Aino").doesNotContain("Eero", "Helmi", "Kyläkoulu");
        assertThat(letter.html()).contains("Aino &lt;b&gt;Virta&lt;/b&gt;").doesNotContain("<b>");
        assertThat(letter(AREA, ReminderKind.UNITS, DAY).orElseThrow().plain())
                .contains("Kyläkoulu: Eero Salo")
                .doesNotContain("Aino", "Helmi");
        assertThat(letter(AINO, ReminderKind.UNITS, DAY)).as("no head").isEmpty();
    }

    @Test
    void an_officer_gets_numbers_of_what_is_long_overdue_and_no_names() {
        var letter = letter(OFFICER, ReminderKind.CITY, DAY.minusDays(14)).orElseThrow();
        assertThat(letter.plain())
                .contains("henkilöitä 2, yksiköitä 1")
                .doesNotContain("Aino", "Eero", "Helmi", "Keskuskoulu");
        assertThat(letter(AINO, ReminderKind.CITY, DAY.minusDays(14)))
                .as("not an officer, or not any more")
                .isEmpty();
    }

    @Test
    void what_is_done_by_now_or_was_told_often_enough_is_silent() {
        open = List.of();
        assertThat(letter(AINO, ReminderKind.OWN, LocalDate.MAX)).isEmpty();
        begin();
        var told = new Matter.Duties(ReminderKind.OWN, DAY, LocalDate.MAX, Set.of(KEY));
        assertThat(letters.letter(AINO, told, words("fi"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void every_letter_is_whole_in_each_language_and_its_subject_names_nobody(String language) {
        for (var reader : Map.of(ReminderKind.OWN, AINO, ReminderKind.UNITS, HEAD, ReminderKind.CITY, OFFICER)
                .entrySet()) {
            var matter = new Matter.Duties(
                    reader.getKey(), DAY, reader.getKey() == ReminderKind.OWN ? LocalDate.MAX : DAY, Set.of());
            var letter =
                    letters.letter(reader.getValue(), matter, words(language)).orElseThrow();
            assertThat(letter.language()).isEqualTo(language);
            assertThat(letter.plain())
                    .contains("Digiturva " + language)
                    .doesNotContainPattern("(letter|duties|standing|digest)\\.[a-z]");
            assertThat(letter.subject()).startsWith("Luotsi: ").doesNotContain("Aino", "Helmi", "Digiturva");
        }
    }

    private Optional<Letter> letter(UUID reader, ReminderKind kind, LocalDate dueBefore) {
        return letters.letter(reader, new Matter.Duties(kind, DAY, dueBefore, Set.of()), words("fi"));
    }

    private static LetterWords words(String language) {
        return new LetterWords(new Texts(Locale.of(language)), Map.of());
    }

    private static Obligation duty(UUID person, UUID unit, LocalDate dueOn) {
        return new Obligation(person, unit, POLICY, 1, VERSION, dueOn.minusDays(28), dueOn);
    }

    private static PolicyVersion digiturva() {
        var texts = PolicyVersion.LANGUAGES.stream()
                .map(language -> new PolicyText(language, "Digiturva " + language, "Teksti", "Sitoudun."))
                .toList();
        return new PolicyVersion(
                VERSION,
                POLICY,
                "digiturva",
                1,
                VersionState.PUBLISHED,
                Optional.empty(),
                "",
                OFFICER,
                Optional.empty(),
                texts);
    }

    private static Course tietosuoja() {
        var texts = Course.LANGUAGES.stream()
                .map(language -> new CourseText(language, "Tietosuoja " + language, "", ""))
                .toList();
        return new Course(
                new UUID(0, 99),
                "tietosuoja",
                Course.Kind.COURSE,
                30,
                new Rhythm.Once(),
                14,
                Optional.of(DAY),
                Audience.EVERYBODY,
                Optional.empty(),
                false,
                texts);
    }

    private static UnitLine line(UUID id, String name) {
        var unit = new Unit(name, name, name, "perusopetus", Optional.empty());
        return new UnitLine(id, unit, 0, 1, Optional.empty(), Optional.empty());
    }
}
