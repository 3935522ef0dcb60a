package facet.workbench.segments.sentence.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Names of things. One that several things bear is written with what tells them apart, else with
/// its id in brackets; an id without a name is written in brackets.
public final class Lexicon {
  /// A thing and its names.
  ///
  /// @param names the one that is written, followed by longer ones for when it is not unique
  /// @param heard further names that are understood
  public record Entry(String id, List<String> names, List<String> heard) {
    public Entry {
      names = List.copyOf(names);
      heard = List.copyOf(heard);
      if (names.isEmpty()) {
        throw new IllegalArgumentException(id + " has no name");
      }
    }

    public static Entry of(String id, String name) {
      return new Entry(id, List.of(name), List.of());
    }
  }

  private record Known(String folded, String id) {}

  private final Map<String, String> chosen = new LinkedHashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Map<Character, List<Known>> strict = new HashMap<>();
  private final Map<Character, List<Known>> lenient = new HashMap<>();
  private final String kind;
  private final boolean careful;

  private Lexicon(String kind, boolean careful) {
    this.kind = kind;
    this.careful = careful;
  }

  /// @param kind the word before an id, where things of several kinds can stand; else empty
  /// @param among everything whose names must differ, the entries too
  /// @param careful always with the id
  public static Lexicon of(String kind, List<Entry> entries, List<Entry> among, boolean careful) {
    var lexicon = new Lexicon(kind, careful);
    var unique = unique(among);
    entries.forEach(entry -> lexicon.add(entry, Optional.ofNullable(unique.get(entry))));
    return lexicon;
  }

  public static Lexicon of(List<Entry> entries, boolean careful) {
    return of("", entries, entries, careful);
  }

  /// The first name of each entry that no other has, if there is one.
  private static Map<Entry, String> unique(List<Entry> entries) {
    var first = new HashMap<String, Integer>();
    entries.forEach(entry -> first.merge(Fold.of(entry.names().getFirst()), 1, Integer::sum));
    var taken = new HashMap<Entry, String>();
    var uses = new HashMap<String, Integer>();
    for (var entry : entries) {
      int at =
          first.getOrDefault(Fold.of(entry.names().getFirst()), 0) > 1
              ? entry.names().size() - 1
              : 0;
      taken.put(entry, entry.names().get(at));
      uses.merge(Fold.of(entry.names().get(at)), 1, Integer::sum);
    }
    taken.values().removeIf(name -> uses.getOrDefault(Fold.of(name), 0) > 1 || !plain(name));
    return taken;
  }

  /// Whether a name can stand in a sentence as it is.
  private static boolean plain(String name) {
    return !name.isBlank()
        && name.strip().equals(name)
        && name.chars().noneMatch(c -> "[]【】“”\"「」『』\n\r".indexOf(c) >= 0)
        && name.chars().anyMatch(Character::isLetter);
  }

  private void add(Entry entry, Optional<String> unique) {
    unique.ifPresent(name -> chosen.put(entry.id(), name));
    var label = unique.orElse(entry.names().getFirst());
    labels.put(entry.id(), label);
    know(label, entry.id(), strict);
    var all = new LinkedHashSet<>(entry.names());
    all.addAll(entry.heard());
    all.add(label);
    all.forEach(name -> know(name, entry.id(), lenient));
  }

  private static void know(String name, String id, Map<Character, List<Known>> to) {
    var folded = Fold.of(name).strip();
    if (!folded.isEmpty()) {
      to.computeIfAbsent(folded.charAt(0), _ -> new ArrayList<>()).add(new Known(folded, id));
    }
  }

  /// The names, written as they are.
  ///
  /// @param card the piece for a name
  /// @param name what is expected where none of them stands
  public Rule<String> bare(Function<String, Part> card, String name) {
    return new Naming(this, card, false, name);
  }

  /// The names in quotes: those that people gave.
  public Rule<String> quoted(Function<String, Part> card, String name) {
    return new Naming(this, card, true, name);
  }

  /// What a thing is called on a card.
  public String label(String id) {
    return labels.getOrDefault(id, id);
  }

  private record Naming(Lexicon lexicon, Function<String, Part> card, boolean quoted, String name)
      implements Rule<String> {
    @Override
    public Optional<List<Part>> say(String id) {
      return Optional.of(List.of(card.apply(lexicon.label(id)).withWritten(written(id))));
    }

    private String written(String id) {
      var label = lexicon.labels.get(id);
      var key = (lexicon.kind + " " + Quoted.id(card, name).written(id)).strip();
      if (label == null || !quoted && !plain(label)) {
        return key;
      }
      var spelled = quoted ? Quoted.text(card, name).written(label) : label;
      boolean tell = lexicon.careful || !(quoted ? alone(label) : lexicon.chosen.containsKey(id));
      return tell ? spelled + " " + key : spelled;
    }

    private boolean alone(String label) {
      return lexicon.labels.values().stream().filter(label::equals).count() == 1;
    }

    @Override
    public List<Reading<String>> read(Script script, int at) {
      var found = new LinkedHashSet<Reading<String>>();
      found.addAll(key(script, at));
      for (var one : named(script, at)) {
        script.named("", one.end(), () -> key(script, one.end())).stream()
            .filter(id -> id.value().equals(one.value()))
            .forEach(found::add);
        if (script.lenient() || quoted || lexicon.chosen.containsKey(one.value())) {
          found.add(one);
        }
      }
      if (found.isEmpty()) {
        script.fail(at, name);
      }
      return List.copyOf(found);
    }

    private List<Reading<String>> key(Script script, int at) {
      int behind = lexicon.kind.isEmpty() ? at : script.behind(Fold.of(lexicon.kind), at);
      return behind < 0 ? List.of() : Quoted.id(card, name).read(script, behind);
    }

    private List<Reading<String>> named(Script script, int at) {
      var found = new ArrayList<Reading<String>>();
      if (quoted || script.lenient()) {
        Quoted.text(card, name).read(script, at).forEach(title -> found.addAll(titled(title)));
      }
      if (!quoted || script.lenient()) {
        var known = script.lenient() ? lexicon.lenient : lexicon.strict;
        known
            .getOrDefault(script.foldedAt(script.skip(at)), List.of())
            .forEach(one -> {
              int behind = script.behind(one.folded(), at);
              if (behind >= 0) {
                found.add(new Reading<>(one.id(), behind));
              }
            });
      }
      return found;
    }

    private List<Reading<String>> titled(Reading<String> title) {
      return lexicon.labels.entrySet().stream()
          .filter(entry -> entry.getValue().equals(title.value()))
          .map(entry -> new Reading<>(entry.getKey(), title.end()))
          .toList();
    }
  }
}
