package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/// What somebody does on the builder's page, by mouse and by keyboard.
record BuilderHands(Page page) {
  /// A term of the palette, such as `member.tier` or `metric:spend_365d`.
  Locator term(String id) {
    return page.locator("[data-facet-term='" + id + "']");
  }

  Locator node(String id) {
    return page.locator("[data-node=" + id + "]");
  }

  Locator rows() {
    return page.locator("facet-canvas [data-node]");
  }

  /// The place where the first condition of an empty group goes.
  Locator inEmpty(String group) {
    return page.locator("[data-empty=" + group + "]");
  }

  void drag(Locator from, Locator to) {
    drag(from, to, 0.5);
  }

  /// @param height where on the target, 0 at its top, 1 at its bottom
  void drag(Locator from, Locator to, double height) {
    drag(from, to, height, ".slot.over");
  }

  /// Drops something on the middle of a condition, which makes a group of both.
  void dragOnto(Locator from, Locator condition) {
    drag(from, condition, 0.5, ".node.onto");
  }

  private void drag(Locator from, Locator to, double height, String sign) {
    from.scrollIntoViewIfNeeded();
    BoundingBox start = from.boundingBox();
    page.mouse().move(start.x + 40, start.y + start.height / 2);
    page.mouse().down();
    page.mouse().move(start.x + 60, start.y + start.height / 2 + 4);
    BoundingBox end = to.boundingBox();
    var steps = new Mouse.MoveOptions().setSteps(8);
    page.mouse().move(end.x + end.width / 2, end.y + end.height * height, steps);
    assertThat(page.locator(sign)).isVisible();
    page.mouse().up();
  }

  /// Takes something along the whole height of a place and puts it back.
  void dragAround(Locator from, Locator place) {
    BoundingBox start = from.boundingBox();
    BoundingBox within = place.boundingBox();
    page.mouse().move(start.x + 60, start.y + start.height / 2);
    page.mouse().down();
    var steps = new Mouse.MoveOptions().setSteps(60);
    page.mouse().move(within.x + within.width / 3, within.y + within.height - 60, steps);
    page.mouse().move(within.x + within.width / 3, within.y + 60, steps);
    page.keyboard().press("Escape");
    page.mouse().up();
  }

  /// Ticks one of the values that the open editor lists.
  void tick(String value) {
    page.locator(".ed-list vaadin-checkbox")
        .filter(new Locator.FilterOptions().setHasText(value))
        .first()
        .click();
  }

  void closeEditor() {
    page.locator(".ed").waitFor();
    page.keyboard().press("Escape");
    page.locator(".ed").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }

  /// Adds a term to the selected group by typing its name.
  void addByName(String name) {
    page.keyboard().press("a");
    page.getByTestId("term-search").fill(name);
    page.keyboard().press("Enter");
    page.locator(".ed").waitFor();
  }

  /// Carries the first condition three gaps on and into the group there.
  void carryFirst(String node) {
    page.keyboard().press("Home");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Space");
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("ArrowDown");
    }
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-node=" + node + "][aria-level='3']")).isVisible();
  }

  void save(String name) {
    page.getByTestId("segment-name").fill(name);
    page.getByTestId("segment-name").press("Enter");
    page.getByTestId("save").click();
  }

  /// The total, once it is exact, as the page writes it.
  String total() {
    assertThat(page.getByTestId("status")).containsText("Exact");
    return page.getByTestId("total-members").textContent();
  }

  /// Every row as its level and name.
  List<String> outline() {
    assertThat(node("new")).hasCount(0);
    return rows().all().stream()
        .map(row ->
            (Integer.parseInt(row.getAttribute("aria-level")) - 1)
                + " "
                + row.locator(".term-name, .name").first().textContent())
        .toList();
  }
}
