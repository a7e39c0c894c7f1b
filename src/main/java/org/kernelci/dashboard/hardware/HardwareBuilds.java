package org.kernelci.dashboard.hardware;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The builds of a hardware (api-hardware 8.1). */
public record HardwareBuilds(@Schema(required = true) List<HardwareBuild> builds) {}
