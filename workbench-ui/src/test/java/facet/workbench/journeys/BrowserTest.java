package facet.workbench.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import facet.workbench.app.FacetApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the workbench on a free port with a FACET_HOME of its own, and Chromium beside it. No
/// sample is made: a journey that needs members brings them.
///
/// A journey opens a window, signs in as one of the four demo accounts, and works with what people
/// see: words, labels, roles. Screenshots go to `target/screens`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
public abstract class BrowserTest {
  private static final Path CHROMIUM =
      Path.of(System.getenv().getOrDefault("FACET_CHROMIUM", "/usr/bin/chromium"));

  /// How long a page may take to show something before a journey fails, milliseconds: long, since a
  /// busy machine is no defect.
  private static final double PATIENCE = 60_000;

  private static final Path SCREENS = Path.of("target", "screens");
  private static final List<String> QUIET =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  protected Path home;
  protected ConfigurableApplicationContext application;
  private Playwright playwright;
  private Browser browser;
  private final List<BrowserContext> windows = new ArrayList<>();

  /// The window in use; there is one once `open` or `signIn` has been called.
  protected Page page;

  @BeforeAll
  static void patience() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  @BeforeAll
  void start(@TempDir Path facetHome) {
    home = facetHome;
    prepare(home);
    application = run("0");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIET));
  }

  private ConfigurableApplicationContext run(String port) {
    return new SpringApplication(FacetApplication.class)
        .run("--server.port=" + port, "--facet.home=" + home, "--facet.sample.members=0");
  }

  /// Stops the workbench and starts it again at the same address; windows stay open.
  protected void restart() {
    var port = port();
    application.close();
    application = run(port);
  }

  @AfterEach
  void closeWindows() {
    windows.forEach(BrowserContext::close);
    windows.clear();
  }

  @AfterAll
  void stop() {
    if (playwright != null) {
      playwright.close();
    }
    if (application != null) {
      application.close();
    }
  }

  /// What must be in FACET_HOME before the start, for example a store.
  protected void prepare(Path facetHome) {}

  /// Opens a fresh window of 1440 × 900 in this language (`en`, `zh-CN`), without cookies.
  protected Page open(String language, ColorScheme scheme) {
    closeWindows();
    page = openBeside(language, scheme);
    return page;
  }

  private Page openBeside(String language, ColorScheme scheme) {
    BrowserContext fresh =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale(language)
                .setColorScheme(scheme));
    windows.add(fresh);
    return fresh.newPage();
  }

  /// Opens a fresh window and signs in with the demo account of this role, for example `analyst`.
  protected Page signIn(String account, String language, ColorScheme scheme) {
    open(language, scheme);
    page.navigate(address("login"));
    signInOn(page, account);
    return page;
  }

  /// Signs somebody in with a browser of their own; the other windows stay as they are.
  protected Page signInBeside(String account) {
    Page other = openBeside("en", ColorScheme.LIGHT);
    other.navigate(address("login"));
    signInOn(other, account);
    return other;
  }

  /// Signs in on a window that asks for it.
  protected void signInOn(Page where, String account) {
    where.locator("#username").fill(account);
    where.locator("#password").fill(passwordOf(account));
    where.locator("button[type=submit]").click();
    where.locator(".rail").waitFor();
  }

  protected Page signIn(String account) {
    return signIn(account, "en", ColorScheme.LIGHT);
  }

  protected String address(String path) {
    return "http://localhost:" + port() + "/" + path;
  }

  private String port() {
    return application.getEnvironment().getRequiredProperty("local.server.port");
  }

  protected String passwordOf(String account) {
    try (var lines = Files.lines(home.resolve("demo-accounts.txt"))) {
      return lines
          .map(line -> line.split("\\s+"))
          .filter(words -> words[0].equals(account))
          .map(words -> words[1])
          .findFirst()
          .orElseThrow(() -> new AssertionError("No demo account " + account));
    } catch (IOException unreadable) {
      throw new AssertionError("demo-accounts.txt cannot be read", unreadable);
    }
  }

  /// Keeps a picture of the window for somebody to look at.
  protected Path screenshot(String name) {
    Path file = SCREENS.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    return file;
  }
}
