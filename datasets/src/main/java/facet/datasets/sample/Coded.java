package facet.datasets.sample;

import java.util.Locale;

/// A value that the files spell as its name in lower case.
interface Coded {
  String name();

  int ordinal();

  default String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
