package org.kernelci.dashboard.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium that looks at the console; everything waits until what it names is there. */
final class Browser implements AutoCloseable {

    static final int DESK = 1280;
    static final int PHONE = 390;
    static final int LEAST_HEIGHT = 800;

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int MOST_HEIGHT = 1_500;

    private final URI base;
    private final ChromeDriver driver;

    Browser(URI base) {
        this.base = base;
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage");
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
        size(DESK, LEAST_HEIGHT);
    }

    static boolean isInstalled() {
        return CHROMIUM.canExecute() && DRIVER.canExecute();
    }

    /** Shows a page of the console: what stands behind the #, such as {@code jobs}; waits until it is there. */
    Browser page(String address) {
        driver.get("about:blank");
        driver.get(base.resolve("admin/#/" + address).toString());
        see("main h1");
        return this;
    }

    void open(String path) {
        driver.get(base.resolve(path).toString());
    }

    /** The element, once it is there and visible. */
    WebElement see(String css) {
        return await("no " + css, () -> {
            WebElement element = driver.findElement(By.cssSelector(css));
            return element.isDisplayed() ? element : null;
        });
    }

    /** The first element of that kind with that text in it, once it is there and visible. */
    WebElement see(String css, String text) {
        return await("no " + css + " with " + text, () -> all(css).stream()
                .filter(element -> element.isDisplayed() && element.getText().contains(text))
                .findFirst()
                .orElse(null));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Presses a button or follows a link; a page that renews itself meanwhile doesn't matter. */
    void press(String css, String text) {
        await("can't press " + text, () -> {
            see(css, text).click();
            return true;
        });
    }

    void press(String css) {
        await("can't press " + css, () -> {
            see(css).click();
            return true;
        });
    }

    void type(String css, String text) {
        WebElement input = see(css);
        input.clear();
        input.sendKeys(text);
    }

    void keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void escape() {
        keys(Keys.ESCAPE);
    }

    /** Property of the element that has the focus; asked in the page itself, which may renew itself at any time. */
    String focused(String property) {
        return (String) run("return document.activeElement." + property);
    }

    String text() {
        return see("main").getText();
    }

    String title() {
        return driver.getTitle();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs the body of an asynchronous function in the page. */
    Object runAsync(String body) {
        return driver.executeAsyncScript("const done = arguments[0]; (async () => {" + body
                + "})().then(done, (failure) => done(String(failure)));");
    }

    void forgetWhoIAm() {
        driver.manage().deleteAllCookies();
    }

    void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width == PHONE));
    }

    /** A picture of the whole page, as a PNG. */
    void picture(Path file, int width) {
        size(width, LEAST_HEIGHT);
        Number height = (Number) run("return document.documentElement.scrollHeight");
        size(width, Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, height.intValue())));
        runAsync("await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));");
        view(file);
        size(DESK, LEAST_HEIGHT);
    }

    /** A picture of what is on the screen. */
    void view(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, SmallPicture.of(driver.getScreenshotAs(OutputType.BYTES)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the browser has complained about since it was last asked, refused scripts included. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    <T> T await(String otherwise, Supplier<T> condition) {
        return new WebDriverWait(driver, PATIENCE, GLANCE)
                .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
                .ignoring(ElementNotInteractableException.class)
                .withMessage(() -> otherwise + " at " + driver.getCurrentUrl() + ", which shows:\n"
                        + driver.findElement(By.tagName("body")).getText())
                .until(ignored -> condition.get());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
