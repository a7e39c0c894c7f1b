package org.kernelci.dashboard.web;

/** The OpenAPI document in both notations, from the class path. */
record ApiDocument(byte[] yaml, byte[] json) {

    static ApiDocument load() {
        return new ApiDocument(ClassPath.read("/META-INF/openapi.yaml"), ClassPath.read("/META-INF/openapi.json"));
    }
}
