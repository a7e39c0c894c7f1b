package org.kernelci.dashboard.notification.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.notification.mail.Mail;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.BadArguments;
import org.kernelci.dashboard.run.TaskFailure;

class AddressingTest {

    private static final Report REGRESSION = Report.of(Kind.BUILD_ISSUE, "<1@x>", "subject", "body")
            .about("next")
            .withSubscribers(List.of("Next Maintainer <maint@example.org>"));

    @Test
    void regressionsOfUpstreamTreesGoToTheirListBeforeEverybodyElse() throws Exception {
        Mail mail = options(Map.of("add-mailing-lists", "true", "cc", "ops@example.org,, b@example.org", "to", "x@y"))
                .address(REGRESSION);
        assertEquals("kernelci-results@groups.io", mail.to());
        assertEquals("kernelci@lists.linux.dev", mail.replyTo());
        assertEquals(
                List.of(
                        "regressions@lists.linux.dev",
                        "ops@example.org",
                        "b@example.org",
                        "Next Maintainer <maint@example.org>"),
                mail.cc());
    }

    @Test
    void otherTreesAndOtherReportsDoNot() throws Exception {
        Addressing lists = options(Map.of("add-mailing-lists", "true"));
        assertEquals(
                List.of("Next Maintainer <maint@example.org>"),
                lists.address(REGRESSION.about("soc")).cc());
        assertEquals(
                List.of(),
                lists.address(Report.of(Kind.SUMMARY, "<1@x>", "s", "b").about("next"))
                        .cc());
    }

    @Test
    void withoutListsTheOptionSaysToWhom() throws Exception {
        Mail mail = options(Map.of("to", "me@example.org", "ignore-recipients", "true", "in-reply-to", "<2@x>"))
                .address(REGRESSION);
        assertEquals("me@example.org", mail.to());
        assertEquals(List.of(), mail.cc());
        assertNull(mail.replyTo());
        assertEquals("<2@x>", mail.inReplyTo());
    }

    @Test
    void aReportForTheListsGoesThereWhateverTheOptions() throws Exception {
        Mail mail =
                options(Map.of("to", "me@example.org", "cc", "ops@example.org")).address(REGRESSION.withLists());
        assertEquals("kernelci-results@groups.io", mail.to());
        assertEquals(
                List.of("regressions@lists.linux.dev", "ops@example.org", "Next Maintainer <maint@example.org>"),
                mail.cc());
    }

    @Test
    void aTrialGoesToOneAddressOnly() throws Exception {
        Mail mail = options(Map.of("to", "me@example.org", "only-to", "true", "add-mailing-lists", "true", "cc", "a@b"))
                .address(REGRESSION.withLists());
        assertEquals("me@example.org", mail.to());
        assertEquals(List.of(), mail.cc());
        assertNull(mail.replyTo());
    }

    @Test
    void aCommaInANameTakesTheAddressApart() throws Exception {
        assertEquals(
                List.of("Doe", "John <j@example.org>"),
                options(Map.of())
                        .address(REGRESSION.about("soc").withSubscribers(List.of("Doe, John <j@example.org>")))
                        .cc());
    }

    @Test
    void severalAddressesInToAreRefused() {
        assertThrows(TaskFailure.class, () -> options(Map.of("to", "a@b,c@d")));
        assertThrows(TaskFailure.class, () -> options(Map.of("only-to", "true")));
    }

    private static Addressing options(Map<String, String> options) throws BadArguments, TaskFailure {
        return Addressing.of(Arguments.of(Addressing.PARAMETERS, options));
    }
}
