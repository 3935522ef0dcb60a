package facet.workbench.journeys;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Writes a screenshot with a palette of 256 colours, which makes it a third as large: pages have
/// few colours, and between them only the shades of their letters' edges.
final class SmallPng {
  private static final int COLOURS = 256;

  /// Colours that differ only in their last bits share a place in the palette.
  private static final int SAME = 0xF8F8F8;

  private SmallPng() {}

  static void write(byte[] screenshot, Path file) throws IOException {
    BufferedImage full = ImageIO.read(new ByteArrayInputStream(screenshot));
    List<Integer> palette = palette(full);
    var model = new IndexColorModel(8, palette.size(), ints(palette), 0, false, -1, 0);
    var small =
        new BufferedImage(
            full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    Map<Integer, Integer> places = new HashMap<>();
    for (int y = 0; y < full.getHeight(); y++) {
      for (int x = 0; x < full.getWidth(); x++) {
        int colour = full.getRGB(x, y) & 0xFFFFFF;
        int place = places.computeIfAbsent(colour, c -> nearest(palette, c));
        small.getRaster().setSample(x, y, 0, place);
      }
    }
    ImageIO.write(small, "png", file.toFile());
  }

  /// The colours of the plain surfaces as they are, then the most frequent of each neighbourhood.
  private static List<Integer> palette(BufferedImage picture) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        counts.merge(picture.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
      }
    }
    Map<Integer, Map<Integer, Integer>> neighbourhoods = new HashMap<>();
    counts.forEach((colour, pixels) ->
        neighbourhoods.computeIfAbsent(colour & SAME, _ -> new HashMap<>()).put(colour, pixels));
    Stream<Integer> plain =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(COLOURS / 2)
            .map(Map.Entry::getKey);
    Stream<Integer> shades =
        neighbourhoods.values().stream()
            .sorted(Comparator.comparingInt(SmallPng::pixels).reversed())
            .map(SmallPng::mostFrequent);
    return Stream.concat(plain, shades).distinct().limit(COLOURS).toList();
  }

  private static int pixels(Map<Integer, Integer> colours) {
    return colours.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int mostFrequent(Map<Integer, Integer> colours) {
    return colours.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static int nearest(List<Integer> palette, int colour) {
    int best = 0;
    int distance = Integer.MAX_VALUE;
    for (int i = 0; i < palette.size(); i++) {
      int there = distance(palette.get(i), colour);
      if (there < distance) {
        best = i;
        distance = there;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
    int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
    int blue = (a & 0xFF) - (b & 0xFF);
    return red * red + green * green + blue * blue;
  }

  private static int[] ints(List<Integer> palette) {
    return palette.stream().mapToInt(colour -> colour | 0xFF000000).toArray();
  }
}
