package org.kernelci.dashboard.admin;

/**
 * Somebody who may use the operators' side.
 *
 * @param role {@code viewer} or {@code operator}
 * @param credential what a session depends on, beside the role: the password of an account, or its hash
 */
record Caller(String name, String role, String credential) {

    @Override
    public String toString() {
        return "Caller[" + name + ", " + role + "]";
    }
}
