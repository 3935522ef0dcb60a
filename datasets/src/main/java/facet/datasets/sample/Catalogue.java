package facet.datasets.sample;

import facet.datasets.sample.Codes.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The products, by category from cheap to dear.
final class Catalogue {
  static final int PER_CATEGORY = 60;

  /// @param price in yuan at the gold price of January 2022
  record Product(String name, String series, Category category, String material, int price) {}

  private static final int[] LOWEST = {2200, 800, 2600, 19_000, 500, 600, 300, 99};
  private static final double[] RANGE = {10, 9, 16, 5, 9, 24, 14, 8};
  private static final int[] BANDS = {1000, 3000, 8000, 20000};
  private static final List<String> BAND_IDS =
      List.of("under_1000", "to_3000", "to_8000", "to_20000", "over_20000");

  final List<Product> products = new ArrayList<>();
  private final Words words;

  Catalogue(Words words) {
    this.words = words;
    for (Category category : Category.values()) {
      for (int i = 0; i < PER_CATEGORY; i++) {
        products.add(product(category, i));
      }
    }
  }

  private Product product(Category category, int i) {
    var series = words.series(category.id()).get(i % 4);
    var motif = words.motifs().get((i * 7 + category.ordinal()) % words.motifs().size());
    var piece = words.pieces().get((i * 3 + i / 8) % words.pieces().size());
    double up = StrictMath.pow(RANGE[category.ordinal()], (double) i / (PER_CATEGORY - 1));
    int price = (int) (LOWEST[category.ordinal()] * up / 10) * 10 + 9;
    return new Product(
        series + motif + piece, series, category, words.material(category.id()), price);
  }

  static Category categoryOf(int product) {
    return Category.values()[product / PER_CATEGORY];
  }

  /// A product of a category.
  ///
  /// @param dear around where in the category's prices, 0 to 1
  int draw(Draw draw, Category category, double dear) {
    double at = Math.clamp(dear + 0.17 * draw.normal(), 0, 0.999);
    return category.ordinal() * PER_CATEGORY + (int) (at * PER_CATEGORY);
  }

  Stream<String[]> rows() {
    var numbered = new ArrayList<String[]>();
    for (int i = 0; i < products.size(); i++) {
      var p = products.get(i);
      int band = 0;
      while (band < BANDS.length && p.price() >= BANDS[band]) {
        band++;
      }
      numbered.add(
          new String[] {
            "P%05d".formatted(i + 1),
            p.name(),
            p.category().id(),
            p.series(),
            p.material(),
            BAND_IDS.get(band),
            Integer.toString(p.price())
          });
    }
    return numbered.stream();
  }
}
