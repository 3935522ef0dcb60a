package facet.workbench.dashboards.ui;

import facet.workbench.chart.Ink;
import facet.workbench.dashboards.Pyramid;
import facet.workbench.dashboards.Pyramid.Band;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarDataItem;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarLabel;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.grid.Grid;
import org.icepear.echarts.components.text.Label;
import org.icepear.echarts.origin.util.TextCommonOption;

/// The bars of a pyramid: members to the left, the amount to the right, with the same number of
/// pixels per percent on both sides, and a row of the page for each band.
///
/// @param width of the whole figure in pixels
/// @param row height of one band
record PyramidChart(Pyramid pyramid, Writing writing, int width, int row) {
  private static final int LEFT_WORDS = 62;
  private static final int RIGHT_WORDS = 78;
  private static final int GAP = 3;
  private static final int AIR = 41;

  /// Where the two sides meet, in pixels from the left.
  int middle() {
    return LEFT_WORDS + (int) Math.round(mostMembers() * pixelsPerWhole());
  }

  Option option() {
    int left = middle() - LEFT_WORDS;
    int right = width - RIGHT_WORDS - middle() - GAP;
    int height = row * pyramid.bands().size();
    Grid[] grids = {grid(LEFT_WORDS, left, height), grid(middle() + GAP, right, height)};
    ValueAxis[] values = {
      shares(0, mostMembers()).setInverse(true), shares(1, right / pixelsPerWhole())
    };
    Object[] bands = {bands(0), bands(1)};
    return new Option()
        .setAnimation(false)
        .setGrid(grids)
        .setXAxis(values)
        .setYAxis(bands)
        .setSeries(
            new BarSeries[] {
              side(0, "left", Band::share, band -> writing.formats().compact(band.members())),
              side(1, "right", Band::amountShare, band -> writing.compact(band.amount()))
            });
  }

  private double mostMembers() {
    return most(Band::share);
  }

  private double most(ToDoubleFunction<Band> share) {
    return Math.max(0.01, pyramid.bands().stream().mapToDouble(share).max().orElse(0));
  }

  private double pixelsPerWhole() {
    return (width - LEFT_WORDS - RIGHT_WORDS - GAP) / (mostMembers() + most(Band::amountShare));
  }

  private static Grid grid(int left, int width, int height) {
    return new Grid().setLeft(left).setTop(0).setWidth(width).setHeight(height);
  }

  private static ValueAxis shares(int grid, double most) {
    return new ValueAxis().setGridIndex(grid).setMin(0).setMax(most).setShow(false);
  }

  private CategoryAxis bands(int grid) {
    Object[] ids = pyramid.bands().stream().map(Band::id).toArray();
    return new CategoryAxis().setGridIndex(grid).setInverse(true).setShow(false).setData(ids);
  }

  private BarSeries side(
      int grid, String side, ToDoubleFunction<Band> share, Function<Band, String> number) {
    Number[] corners = grid == 0 ? new Number[] {3, 0, 0, 3} : new Number[] {0, 3, 3, 0};
    List<Band> bands = pyramid.bands();
    BarDataItem[] items = new BarDataItem[bands.size()];
    for (int index = 0; index < items.length; index++) {
      Band band = bands.get(index);
      double length = share.applyAsDouble(band);
      items[index] =
          new BarDataItem()
              .setValue(Math.max(0, length))
              .setItemStyle(
                  new BarItemStyle().setColor(Ink.ordered(index + 1)).setBorderRadius(corners))
              .setLabel(label(side, number.apply(band), writing.percent(length)));
    }
    return new BarSeries()
        .setXAxisIndex(grid)
        .setYAxisIndex(grid)
        .setBarWidth(row - AIR)
        .setSilent(true)
        .setData(items);
  }

  private static BarLabel label(String side, String number, String share) {
    Map<String, TextCommonOption> styles =
        Map.of(
            "n",
                new Label()
                    .setFontSize(13)
                    .setFontWeight("600")
                    .setLineHeight(16)
                    .setColor(Ink.TEXT.token()),
            "s", new Label().setFontSize(12).setLineHeight(16).setColor(Ink.TEXT_3.token()));
    return new BarLabel()
        .setShow(true)
        .setPosition(side)
        .setDistance(8)
        .setAlign(side.equals("left") ? "right" : "left")
        .setFormatter("{n|" + number + "}\n{s|" + share + "}")
        .setRich(styles);
  }
}
