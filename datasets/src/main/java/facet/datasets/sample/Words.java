package facet.datasets.sample;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What names of people, shops and products are composed of.
record Words(
    List<String> malls,
    List<String> surnames,
    List<String> female,
    List<String> male,
    Map<String, Object> products) {

  static Words load() {
    Map<String, Object> all =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(text("words.yaml"));
    return new Words(
        split(all, "malls"),
        split(all, "surnames"),
        split(all, "female"),
        split(all, "male"),
        Map.copyOf(all));
  }

  List<String> pieces() {
    return split(products, "pieces");
  }

  List<String> motifs() {
    return split(products, "motifs");
  }

  List<String> series(String category) {
    return ((List<?>) chosen("series", category)).stream().map(String::valueOf).toList();
  }

  String material(String category) {
    return String.valueOf(chosen("materials", category));
  }

  private Object chosen(String of, String category) {
    var found = products.get(of) instanceof Map<?, ?> map ? map.get(category) : null;
    if (found == null) {
      throw new IllegalStateException("words.yaml has no " + of + " for " + category);
    }
    return found;
  }

  private static List<String> split(Map<String, Object> all, String key) {
    return List.of(String.valueOf(all.get(key)).split(" ", -1));
  }

  /// A resource of this package.
  static String text(String name) {
    try (var in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FacetException(ErrorCode.INTERNAL, "The sample's resource " + name + " is gone.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.INTERNAL, "The sample's resource " + name + " can't be read.", e);
    }
  }
}
