package fi.luotsi.launch.bench;

import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Refusal;
import fi.luotsi.launch.start.Instance;
import java.sql.SQLException;
import java.util.function.ToIntFunction;

/**
 * A whole portal with the sample and many people more, for one measurement.
 *
 * @param teacher like whom they all are
 */
record CrowdedPortal(Instance.Running running, Visitors visitors, SampleTeacher teacher) {
    /** Starts it in a temporary folder, measures, and takes it away; what the measurement answers. */
    static int measure(Distribution distribution, int people, ToIntFunction<CrowdedPortal> measurement) {
        try (var work = WorkFolder.create()) {
            var running = work.start(distribution, false);
            var teacher = SampleTeacher.of(work.data());
            try (var connection = running.database().connect();
                    var visitors = new Visitors(running.address().url(), teacher.password())) {
                visitors.awaitPolicy(teacher.login(), SampleTeacher.PATIENCE);
                new Crowd(connection, teacher.login(), teacher.password()).add(people);
                return measurement.applyAsInt(new CrowdedPortal(running, visitors, teacher));
            } catch (SQLException refused) {
                throw new Refusal("The database of the measurement refuses: " + refused.getMessage() + ".", refused);
            }
        }
    }
}
