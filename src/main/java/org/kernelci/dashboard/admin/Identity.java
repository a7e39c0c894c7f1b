package org.kernelci.dashboard.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * What the authentication has found out about a request; the application's gate turns it into an answer.
 *
 * @param caller null: nobody
 * @param session null: not by a session
 * @param refusal null: none
 * @param pause null: unless throttled
 */
record Identity(Caller caller, Session session, Refused refusal, Duration pause) {

    static final Identity NOBODY = new Identity(null, null, null, null);

    private static final String ATTRIBUTE = Identity.class.getName();

    /** Why a request that names its caller is not served. */
    enum Refused {
        /** User, password or token are wrong. */
        WRONG,
        /** Too many were wrong. */
        THROTTLED,
        /** A change by a session that does not bring the session's token, or by a password on another site's behalf. */
        FORGED
    }

    static Identity of(Caller caller) {
        return new Identity(caller, null, null, null);
    }

    static Identity of(Session session, boolean genuine) {
        return new Identity(session.caller(), session, genuine ? null : Refused.FORGED, null);
    }

    static Identity of(Login.Result login) {
        if (login.caller() != null) {
            return of(login.caller());
        }
        return new Identity(null, null, login.pause() == null ? Refused.WRONG : Refused.THROTTLED, login.pause());
    }

    /** Somebody whose browser was made to ask by another site. */
    static Identity forged(Caller caller) {
        return new Identity(caller, null, Refused.FORGED, null);
    }

    static Identity wrong() {
        return new Identity(null, null, Refused.WRONG, null);
    }

    static Identity of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Identity identity ? identity : NOBODY;
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    boolean isAccepted() {
        return caller != null && refusal == null;
    }

    Optional<Session> bySession() {
        return Optional.ofNullable(session);
    }
}
