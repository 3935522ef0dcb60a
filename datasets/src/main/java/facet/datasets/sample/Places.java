package facet.datasets.sample;

import facet.datasets.sample.Codes.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The cities and the shops in them: over 300 shops, and one shop for each online channel.
final class Places {
  /// @param shops index of its first shop in {@link #shops}
  record City(String name, String province, String region, String tier, int shops, int count) {}

  /// @param code as the files have it
  record Shop(String code, String name, String city, String province, String region, String kind) {}

  private static final List<String> KINDS = List.of("mall", "department", "street", "outlet");
  private static final List<String> FLAGSHIPS = List.of("官方商城", "天猫旗舰店", "京东旗舰店", "微信小程序");

  final List<City> cities = new ArrayList<>();
  final List<Shop> shops = new ArrayList<>();
  private final double[] weights;

  Places(Words words) {
    for (var line : Words.text("cities.csv").lines().toList()) {
      city(line.split(",", -1), words);
    }
    weights = cities.stream().mapToDouble(City::count).toArray();
    for (int i = 0; i < FLAGSHIPS.size(); i++) {
      shops.add(new Shop("S900" + (i + 1), FLAGSHIPS.get(i), "上海", "上海", "east", "online"));
    }
  }

  private void city(String[] cells, Words words) {
    int count = Integer.parseInt(cells[4]);
    var city = new City(cells[0], cells[1], cells[2], cells[3], shops.size(), count);
    cities.add(city);
    for (int i = 0; i < count; i++) {
      var mall = words.malls().get((i + shops.size() % 7) % words.malls().size());
      var kind = KINDS.get((i * 3 + city.shops()) % 8 < 5 ? 0 : (i + city.shops()) % 4);
      var name = city.name() + mall + (i % 5 == 4 ? "精品店" : "店");
      var code = "S%04d".formatted(shops.size() + 1);
      shops.add(new Shop(code, name, city.name(), city.province(), city.region(), kind));
    }
  }

  City drawCity(Draw draw) {
    return cities.get(draw.weighted(weights));
  }

  int drawShop(Draw draw, City city) {
    return city.shops() + draw.below(city.count());
  }

  /// Any shop that is not online.
  int drawShop(Draw draw) {
    return draw.below(shops.size() - FLAGSHIPS.size());
  }

  int online(Channel channel) {
    return shops.size() - FLAGSHIPS.size() + channel.ordinal() - 1;
  }

  Stream<String[]> rows() {
    return shops.stream()
        .map(s -> new String[] {s.code(), s.name(), s.city(), s.province(), s.region(), s.kind()});
  }
}
