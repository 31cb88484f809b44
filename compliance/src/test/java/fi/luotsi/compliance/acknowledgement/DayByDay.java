package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.acknowledgement.GeneratedCity.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Duties and figures of a city, counted from its rows from day to day, by nothing that the product counts with. */
final class DayByDay {
    /** A version that came out. */
    record Issue(String policy, int number, boolean isMajor, LocalDate on) {}

    /** People were asked to sign; for the same version the last counts. */
    record Asking(
            String policy,
            int number,
            LocalDate starts,
            LocalDate due,
            int newcomerDays,
            Set<Integer> areas,
            Set<String> types,
            Set<String> titles,
            boolean isForTeachers,
            boolean isForSubstitutes,
            int employedDays,
            int groups,
            int apart) {
        LocalDate starts(int unit) {
            return starts.plusDays(unit % groups * apart);
        }
    }

    record Duty(int person, int unit, String policy, int least, LocalDate since, LocalDate due, Task.State state) {}

    final List<Issue> issues = new ArrayList<>();
    final List<Asking> askings = new ArrayList<>();
    /** By policy and person the highest number signed. */
    final Map<String, Map<Integer, Integer>> signed = new HashMap<>();

    private final GeneratedCity city;

    DayByDay(GeneratedCity city) {
        this.city = city;
    }

    /** What counts of a policy on a day. */
    @Nullable
    Asking asking(String policy, LocalDate day) {
        Asking found = null;
        for (var issue : issues) {
            if (issue.policy.equals(policy) && issue.isMajor && !issue.on.isAfter(day)) {
                Asking last = null;
                for (var asking : askings) {
                    last = asking.policy.equals(policy) && asking.number == issue.number ? asking : last;
                }
                if (last != null && !last.starts.isAfter(day) && (found == null || last.number > found.number)) {
                    found = last;
                }
            }
        }
        return found;
    }

    List<Duty> duties(String policy, LocalDate day) {
        var asking = asking(policy, day);
        var duties = new ArrayList<Duty>();
        for (var person = 0; asking != null && person < GeneratedCity.PEOPLE; person++) {
            if (isObliged(asking, person, day) && isAsked(asking, person, day)) {
                duties.add(duty(asking, person, day));
            }
        }
        return duties;
    }

    private boolean isAsked(Asking asking, int person, LocalDate day) {
        return !asking.starts(unit(asking, person, day, false).orElseThrow()).isAfter(day);
    }

    private Duty duty(Asking asking, int person, LocalDate day) {
        var unit = unit(asking, person, day, false).orElseThrow();
        var starts = asking.starts(unit);
        var since = day;
        while (since.isAfter(starts) && isObliged(asking, person, since.minusDays(1))) {
            since = since.minusDays(1);
        }
        var own = since.plusDays(asking.newcomerDays);
        var last = asking.due.plusDays(unit % asking.groups * asking.apart);
        var due = since.isAfter(starts) && own.isAfter(last) ? own : last;
        var number = signed.getOrDefault(asking.policy, Map.of()).getOrDefault(person, 0);
        var state =
                number >= asking.number ? Task.State.DONE : due.isBefore(day) ? Task.State.OVERDUE : Task.State.OPEN;
        return new Duty(person, unit, asking.policy, asking.number, since, due, state);
    }

    private boolean isObliged(Asking asking, int person, LocalDate day) {
        for (var back = 0; back <= asking.employedDays; back++) {
            var before = day.minusDays(back);
            if (city.people.get(person).stream().noneMatch(work -> work.covers(before))) {
                return false;
            }
        }
        return city.people.get(person).stream()
                .anyMatch(work -> work.covers(day) && concerns(asking, work) && !work.isOnLeave(day));
    }

    private static boolean concerns(Asking asking, Work work) {
        return (asking.areas.isEmpty() || asking.areas.contains(GeneratedCity.parent(work.unit)))
                && (asking.types.isEmpty() || asking.types.contains(GeneratedCity.type(work.unit)))
                && (asking.titles.isEmpty() || asking.titles.contains(work.title))
                && (work.isTeaching() || !asking.isForTeachers)
                && (!work.substitute || asking.isForSubstitutes);
    }

    private Optional<Integer> unit(Asking asking, int person, LocalDate day, boolean evenOnLeave) {
        return city.people.get(person).stream()
                .filter(work -> work.covers(day) && concerns(asking, work) && (evenOnLeave || !work.isOnLeave(day)))
                .max(Comparator.comparing((Work work) -> work.start).thenComparing(work -> work.unit))
                .map(work -> work.unit);
    }

    /** By unit: signed, open, overdue, on leave, new, asked later. */
    Map<UUID, List<Integer>> figures(String policy, LocalDate day) {
        var counted = new TreeMap<Integer, int[]>();
        for (var duty : duties(policy, day)) {
            var column = switch (duty.state) {
                case DONE -> 0;
                case OPEN -> 1;
                case OVERDUE -> 2;
            };
            counted.computeIfAbsent(duty.unit, unit -> new int[6])[column]++;
        }
        var asking = asking(policy, day);
        for (var person = 0; asking != null && person < GeneratedCity.PEOPLE; person++) {
            var working = unit(asking, person, day, false);
            if (!isObliged(asking, person, day)) {
                var column = working.isPresent() ? 4 : 3;
                unit(asking, person, day, working.isEmpty())
                        .ifPresent(unit -> counted.computeIfAbsent(unit, each -> new int[6])[column]++);
            } else if (!isAsked(asking, person, day)) {
                counted.computeIfAbsent(working.orElseThrow(), each -> new int[6])[5]++;
            }
        }
        var figures = new HashMap<UUID, List<Integer>>();
        counted.forEach((unit, counts) -> figures.put(
                GeneratedCity.unit(unit), List.of(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5])));
        return figures;
    }
}
