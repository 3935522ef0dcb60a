package facet.workbench.segments.sentence.grammar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text being read: what was read where, and how far reading came.
public final class Script {
  private record Place(Object rule, int at) {}

  private record Naming(int at, String what) {}

  private final String text;
  private final String folded;
  private final Liberty liberty;
  private final Map<Place, List<?>> known = new HashMap<>();
  private final Deque<Naming> namings = new ArrayDeque<>();
  private final Set<String> expected = new LinkedHashSet<>();
  private int furthest;

  public Script(String text, Liberty liberty) {
    this.text = text;
    this.folded = Fold.of(text);
    this.liberty = liberty;
  }

  /// Whether what is never written is understood.
  public boolean lenient() {
    return liberty != Liberty.NONE;
  }

  Liberty liberty() {
    return liberty;
  }

  String text() {
    return text;
  }

  /// The place behind any spaces.
  public int skip(int at) {
    int place = at;
    while (place < folded.length() && folded.charAt(place) == ' ') {
      place++;
    }
    return place;
  }

  /// Whether nothing is left.
  public boolean ends(int at, String name) {
    boolean ends = skip(at) == folded.length();
    if (!ends) {
      fail(at, name);
    }
    return ends;
  }

  /// The place behind a word or several, -1 when they do not stand here. Spaces do not matter, but
  /// a word must not go on.
  int behind(String foldedWords, int at) {
    int place = skip(at);
    for (char c : foldedWords.toCharArray()) {
      if (c == ' ') {
        place = skip(place);
      } else if (place < folded.length() && folded.charAt(place) == c) {
        place++;
      } else {
        return -1;
      }
    }
    return place < folded.length() && place > 0 && goesOn(place) ? -1 : place;
  }

  private boolean goesOn(int place) {
    char before = folded.charAt(place - 1);
    char after = folded.charAt(place);
    return letter(before) && letter(after) || Character.isDigit(before) && Character.isDigit(after);
  }

  /// Letters of scripts that put spaces between words.
  private static boolean letter(char c) {
    return Character.isLetter(c) && c < 0x2E80;
  }

  /// A match of a pattern of folded text here.
  Matcher match(Pattern pattern, int at) {
    return pattern.matcher(folded).region(skip(at), folded.length()).useTransparentBounds(true);
  }

  char charAt(int place) {
    return place < text.length() ? text.charAt(place) : '\0';
  }

  char foldedAt(int place) {
    return place < folded.length() ? folded.charAt(place) : '\0';
  }

  /// Notes what would have been read here; what stands furthest is told in the end.
  void fail(int at, String what) {
    int place = skip(at);
    if (place < furthest) {
      return;
    }
    if (place > furthest) {
      furthest = place;
      expected.clear();
    }
    var name = namings.stream().filter(one -> one.at() == place).findFirst();
    var told = name.map(Naming::what).orElse(what);
    if (!told.isEmpty()) {
      expected.add(told);
    }
  }

  /// What fails at the very start of this is told by one name.
  <T> List<T> named(String what, int at, Supplier<List<T>> reading) {
    namings.addLast(new Naming(skip(at), what));
    try {
      return reading.get();
    } finally {
      namings.removeLast();
    }
  }

  /// Reads once what is asked for often.
  @SuppressWarnings("unchecked") // a rule's readings are kept under that rule
  <T> List<Reading<T>> once(Rule<T> rule, int at, Supplier<List<Reading<T>>> reading) {
    var place = new Place(rule, skip(at));
    var found = (List<Reading<T>>) known.get(place);
    if (found == null) {
      found = reading.get();
      known.put(place, found);
    }
    return found;
  }

  /// How far reading came.
  public int furthest() {
    return furthest;
  }

  /// What could have stood there.
  public Set<String> expected() {
    return expected;
  }
}
