package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.launcher.SharedStack;
import org.kernelci.dashboard.launcher.Stack;
import org.kernelci.dashboard.operation.SampleSubmissions;
import org.kernelci.dashboard.persistence.Database;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The console as people use it, in a browser, on a morning after a bad night. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleIT {

    /** Where the pictures of docs/console.md go, if they are wanted. */
    private static final Optional<Path> PICTURES =
            Optional.ofNullable(System.getProperty("console.pictures")).map(Path::of);

    /** Addresses of the pages by the name of their picture; a number is filled in where one is needed. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("overview", ""),
            Map.entry("jobs", "jobs"),
            Map.entry("job", "jobs/notifications_summary_maestro"),
            Map.entry("runs", "runs"),
            Map.entry("mails", "mails"),
            Map.entry("preview", "preview"),
            Map.entry("subscriptions", "subscriptions"),
            Map.entry("ingestion", "ingestion"),
            Map.entry("commands", "commands"),
            Map.entry("command", "commands/delete_unused_hardware_status"),
            Map.entry("system", "system"));

    private Stack stack;
    private Jdbi jdbi;
    private Path spool;
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        assumeTrue(Browser.isInstalled(), "no chromium and chromedriver in /usr/bin: the console is not looked at");
        spool = Files.createDirectory(directory.resolve("spool"));
        stack = Stack.start(Map.of(
                "ADMIN_PASSWORD",
                SharedStack.OPERATOR_PASSWORD,
                "VIEWER_PASSWORD",
                SharedStack.VIEWER_PASSWORD,
                "EMAIL_BACKEND",
                "console",
                "NODE_NAME",
                "web-1:8080",
                "INGEST_SETTLE_SECONDS",
                "0",
                "INGEST_SPOOL_DIR",
                spool.toString()));
        jdbi = new Database(stack.database().dataSource()).jdbi();
        new SampleSubmissions(1, Instant.now()).write(spool);
        ConsoleExample.write(jdbi, spool);
        browser = new Browser(stack.server().baseUrl());
        logIn("admin", SharedStack.OPERATOR_PASSWORD);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @BeforeEach
    void forgetComplaints() {
        browser.complaints();
    }

    private void logIn(String user, String password) {
        browser.forgetWhoIAm();
        browser.open("admin/");
        browser.type("#name", user);
        browser.type("#password", password);
        browser.press("#login button");
        browser.see("main h1", "Overview");
    }

    @Test
    void theLoginSaysWhenThePasswordIsWrongAndLeadsToThePageThatWasWanted() {
        browser.forgetWhoIAm();
        browser.open("admin/#/system");
        browser.type("#name", "admin");
        browser.type("#password", "a guess");
        browser.press("#login button");
        browser.see("#problem", "User or password is wrong.");
        browser.type("#password", SharedStack.OPERATOR_PASSWORD);
        browser.press("#login button");
        browser.see("main h1", "System");
        browser.press("#logout");
        browser.see("#login");
        logIn("admin", SharedStack.OPERATOR_PASSWORD);
    }

    @Test
    void whyDidTheMailOfLastNightNotGoOutIsAnsweredWithTwoClicks() {
        browser.page("");
        browser.press(".needs a", "1 mail undeliverable");
        assertTrue(browser.see(".banner.bad").getText().contains("550 5.1.1 kernelci-results@groups.io"));
        browser.press(".crumb a", "run");
        assertTrue(browser.see(".page.runs table").getText().contains("recipient address rejected"));
    }

    @Test
    void aJobIsRunAndItsRunIsFollowedToItsEnd() {
        browser.page("jobs/delete_unused_hardware_status");
        browser.press("button.primary", "Run now");
        browser.press("dialog button.primary", "Run");
        browser.see(".page.runs dd", "admin (by hand)");
        assertEnds();
    }

    /** The page of a run shows its end without being asked. */
    private void assertEnds() {
        browser.await(
                "the run does not end",
                () -> !browser.see("h1 .badge").getText().equals("running"));
        assertFalse(browser.see(".page.runs dl").getText().contains("Ended\n–"));
    }

    @Test
    void aJobIsPausedWithAReasonAndResumed() {
        browser.page("jobs/update_hardware_registry");
        browser.press("[data-key=pause]", "Pause");
        browser.type("dialog [name=note]", "the registry moves");
        browser.press("dialog button.primary", "Pause");
        assertTrue(browser.see(".banner.warn").getText().contains("the registry moves"));
        browser.page("jobs");
        browser.press("[data-key='pause update_hardware_registry']", "Resume");
        browser.see("[data-key='pause update_hardware_registry']", "Pause");
        assertEquals(0, ConsoleExample.number(jdbi, "select count(*) from job_control where paused"));
    }

    @Test
    void aCommandIsFilledInAndFollowed() {
        browser.page("commands/delete_unused_hardware_status");
        browser.type("[name=batch-size]", "nonsense");
        browser.run("document.querySelector('[name=batch-size]').type = 'text'");
        browser.type("[name=batch-size]", "some");
        browser.press("form button.primary", "Run");
        browser.see("dialog", "can't be brought back");
        browser.press("[data-key=confirm]", "Run");
        assertEquals(
                "must be a positive whole number",
                browser.see(".field .problem", "must be").getText());
        browser.type("[name=batch-size]", "500");
        browser.press("form button.primary", "Run");
        browser.press("[data-key=confirm]", "Run");
        browser.await("no run", () -> browser.address().contains("#/runs/"));
        browser.see("dd", "500");
        browser.await(
                "the run does not end",
                () -> !browser.see("h1 .badge").getText().equals("running"));
    }

    @Test
    void aReportIsPreviewedAndNothingIsQueued() {
        long before = ConsoleExample.number(jdbi, "select count(*) from outbox_mail");
        browser.page("preview?action=fake_report");
        browser.press("form button.primary", "Preview");
        browser.see("details.mail .mailtext");
        picture("preview");
        assertEquals(before, ConsoleExample.number(jdbi, "select count(*) from outbox_mail"));
    }

    @Test
    void aMailThatMayHaveArrivedIsResent() {
        browser.page("mails?state=uncertain");
        browser.press("td a", "stable/linux-6.12.y");
        browser.press("[data-key=resend]");
        assertTrue(browser.see("dialog p", "To:").getText().contains("stable@lists.example.org"));
        browser.press("dialog button.primary", "Resend");
        browser.see("h1 .badge", "sent");
        assertEquals(0, ConsoleExample.number(jdbi, "select count(*) from outbox_mail where state = 'uncertain'"));
    }

    @Test
    void aFailedFileThatWasMendedIsRetried() throws IOException {
        browser.page("ingestion");
        String reason = browser.see("tr", ConsoleExample.REFUSED_FILE).getText();
        assertTrue(reason.contains("origin"), reason);
        Files.writeString(
                spool.resolve("failed").resolve(ConsoleExample.REFUSED_FILE), ConsoleExample.checkout("maestro"));
        browser.press("[data-key='retry " + ConsoleExample.REFUSED_FILE + "']");
        browser.see("#notice", "is in the spool again");
        browser.await(
                "not stored",
                () -> ConsoleExample.number(jdbi, "select count(*) from checkouts where id = 'maestro:console'") == 1);
    }

    @Test
    void aViewerSeesEverythingAndChangesNothing() {
        logIn("viewer", SharedStack.VIEWER_PASSWORD);
        for (String page :
                List.of("jobs", "jobs/update_hardware_registry", "ingestion", "system", "commands/summary")) {
            browser.page(page);
            assertEquals(
                    List.of(),
                    browser.all("main button").stream().map(WebElement::getText).toList(),
                    page);
        }
        assertEquals(403L, browser.runAsync(request("token", "jobs/pause-all")));
        logIn("admin", SharedStack.OPERATOR_PASSWORD);
    }

    @Test
    void aChangeWithoutTheSessionsTokenIsRefused() {
        browser.page("");
        assertEquals(403L, browser.runAsync(request("''", "cache/flush")));
        assertEquals(200L, browser.runAsync(request("token", "cache/flush")));
    }

    /** Sends a change as a page could that has the cookie. */
    private static String request(String token, String path) {
        return "const token = (await (await fetch('api/session')).json()).csrfToken;"
                + "return (await fetch('api/" + path + "', {method: 'POST', headers: {'X-CSRF-Token': " + token
                + "}})).status;";
    }

    @Test
    void whatStrangersWroteStaysText() {
        browser.page("mails?text=stable");
        assertTrue(browser.see("td a", "<script>").getText().contains("<script>document.title"));
        browser.press("td a", "<script>");
        assertTrue(browser.see("h1", "<script>").getText().contains("onerror=alert(1)"));
        browser.press(".crumb a", "run");
        assertTrue(browser.see(".log").getText().contains(ConsoleExample.HOSTILE));
        assertNotEquals("taken over", browser.title());
        assertEquals(0L, browser.run("return document.querySelectorAll('main script, main img').length"));
        assertEquals(List.of(), browser.complaints());
    }

    /** Before the others change what the pictures show. */
    @Test
    @Order(1)
    void everyPageIsShownWithoutAComplaintFitsAPhoneAndCanBeUsedWithoutSeeingIt() {
        PAGES.forEach((name, address) -> {
            browser.page(address);
            picture(name);
            assertEquals(List.of(), browser.run(NAMELESS), name);
            assertEquals(1L, browser.run("return document.querySelectorAll('h1').length"), name);
            assertEquals(1L, browser.run("return document.querySelectorAll('nav [aria-current=page]').length"), name);
            browser.size(Browser.PHONE, Browser.LEAST_HEIGHT);
            assertTrue(
                    (Boolean) browser.run("return document.documentElement.scrollWidth <= innerWidth"),
                    name + " is wider than a phone");
            browser.size(Browser.DESK, Browser.LEAST_HEIGHT);
        });
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    @Order(2)
    void theDetailsAndTheDarkAreShownWithoutAComplaint() {
        browser.page("runs?job=notifications_hardware_summary").press("td a", "#");
        browser.see(".log time");
        picture("run");
        browser.page("mails?state=undeliverable").press("td a", "mainline");
        browser.see(".mailtext");
        picture("mail");
        browser.page("jobs/notifications_summary_maestro").press("button.primary", "Run now");
        browser.see("dialog");
        PICTURES.ifPresent(directory -> browser.view(directory.resolve("run-now.png")));
        browser.escape();
        browser.dark(true);
        browser.page("");
        assertEquals("rgb(14, 17, 26)", browser.run("return getComputedStyle(document.body).backgroundColor"));
        picture("overview-dark");
        browser.dark(false);
        PICTURES.ifPresent(
                directory -> browser.page("").picture(directory.resolve("overview-phone.png"), Browser.PHONE));
        assertEquals(List.of(), browser.complaints());
    }

    private void picture(String name) {
        PICTURES.ifPresent(directory -> browser.picture(directory.resolve(name + ".png"), Browser.DESK));
    }

    /** Controls without a name, pictures without a text, tables without heads, ids that are there twice. */
    private static final String NAMELESS = """
            const named = (element) => element.getAttribute("aria-label") || element.textContent.trim()
              || [...(element.labels ?? [])].some((label) => label.textContent.trim()) || element.querySelector("img[alt]");
            const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
            return [
              ...[...document.querySelectorAll("a, button, input, select, progress")].filter((element) => !named(element)),
              ...document.querySelectorAll("img:not([alt])"),
              ...[...document.querySelectorAll("main table:not(.u-legend)")].filter((table) => !table.querySelector("caption, th[scope]")),
              ...[...document.querySelectorAll("[aria-describedby]")].flatMap((element) => element.getAttribute("aria-describedby").split(" ")
                .filter((id) => !document.getElementById(id)).map(() => element)),
            ].map((element) => element.outerHTML).concat(ids.filter((id, place) => ids.indexOf(id) !== place));
            """;

    @Test
    void theKeyboardIsEnough() {
        browser.page("jobs/update_hardware_registry");
        browser.run("document.querySelector('a, button, input').focus()");
        assertEquals("Skip to the content", browser.focused("textContent"));
        browser.keys(Keys.ENTER);
        assertEquals("main", browser.focused("id"));
        browser.press("[data-key=pause]", "Pause");
        browser.see("dialog");
        assertTrue((Boolean) browser.run("return document.querySelector('dialog').contains(document.activeElement)"));
        browser.escape();
        browser.await("the dialog stays", () -> browser.all("dialog").isEmpty());
        assertEquals("Pause", browser.focused("textContent"));
        assertFalse(browser.address().contains("login"));
    }
}
