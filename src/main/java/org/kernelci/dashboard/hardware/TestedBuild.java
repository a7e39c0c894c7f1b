package org.kernelci.dashboard.hardware;

import org.kernelci.dashboard.page.BuildRow;

/** A build with tests on the hardware, and its checkout. */
record TestedBuild(TestedCheckout checkout, BuildRow row) {}
