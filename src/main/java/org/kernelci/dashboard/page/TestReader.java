package org.kernelci.dashboard.page;

/** Takes tests as they come from the database. */
public interface TestReader {

    /**
     * @param own one of the incidents that name the test; null for a test without any
     * @param namedBuild the build that the incident names beside the test, or null
     */
    void read(TestRow test, Incident own, String namedBuild);
}
