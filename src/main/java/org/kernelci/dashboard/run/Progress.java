package org.kernelci.dashboard.run;

import java.util.OptionalLong;

/** Where a task says how far it is. Cheap to call: implementations write at most a few times a second. */
public interface Progress {

    /** Shows nothing and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void total(long steps) {}

        @Override
        public void advance(long steps) {}

        @Override
        public void count(String name, long more) {}

        @Override
        public void message(String line) {}

        @Override
        public void checkCancelled() {}

        @Override
        public OptionalLong run() {
            return OptionalLong.empty();
        }
    };

    /** Number of steps that lie ahead, once the task knows it. */
    void total(long steps);

    /** So many steps more are done. */
    void advance(long steps);

    /** Adds to a count that the run's record keeps, named as operators read it: {@code mails queued}. */
    void count(String name, long more);

    /** One line for the run's log. */
    void message(String line);

    /** A line that an operator should not miss; the command line writes it to standard error. */
    default void warning(String line) {
        message(line);
    }

    /** @throws RunCancelled when an operator asked for the end of this run */
    void checkCancelled() throws RunCancelled;

    /** Number of the run's record; none where nothing is recorded. */
    OptionalLong run();
}
