package facet.workbench.segments.sentence.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A phrase whose slots are filled with the parts of a value. Said by its first pattern, read by
/// any.
public final class Form<T> implements Rule<T> {
  private final List<Pattern> patterns;
  private final Map<String, Function<Filling, Rule<?>>> slots;
  private final Function<T, Optional<Filling>> apart;
  private final Function<Filling, Optional<T>> together;

  private Form(
      Blank blank, Function<T, Optional<Filling>> apart, Function<Filling, Optional<T>> together) {
    this.patterns = blank.patterns;
    this.slots = Map.copyOf(blank.slots);
    this.apart = apart;
    this.together = together;
  }

  /// A phrase, for instance `at least {value} | >= {value}`; what follows the first bar is
  /// understood, never written.
  public static Blank of(String phrase) {
    return new Blank(Pattern.all(phrase));
  }

  /// A phrase whose slots are still to be told.
  public static final class Blank {
    private final List<Pattern> patterns;
    private final Map<String, Function<Filling, Rule<?>>> slots = new LinkedHashMap<>();

    private Blank(List<Pattern> patterns) {
      this.patterns = patterns;
    }

    public <S> Blank slot(Slot<S> slot, Rule<S> rule) {
      slots.put(slot.name(), _ -> rule);
      return this;
    }

    /// A slot whose rule depends on slots before it, in every pattern.
    public <S> Blank slot(Slot<S> slot, Function<Filling, Rule<S>> rule) {
      slots.put(slot.name(), rule::apply);
      return this;
    }

    /// @param apart what goes into the slots; empty for a value that the phrase does not say
    /// @param together the value again; empty when there is none of this kind
    public <T> Form<T> as(
        Function<T, Optional<Filling>> apart, Function<Filling, Optional<T>> together) {
      return new Form<>(this, apart, together);
    }

    /// A phrase that is one value's.
    public <T> Form<T> as(T value) {
      return as(
          other -> value.equals(other) ? Optional.of(Filling.NONE) : Optional.empty(),
          _ -> Optional.of(value));
    }
  }

  @Override
  public Optional<List<Part>> say(T value) {
    return apart.apply(value).flatMap(filling -> say(patterns.getFirst(), filling));
  }

  private Optional<List<Part>> say(Pattern pattern, Filling filling) {
    var parts = new ArrayList<Part>();
    for (var piece : pattern.pieces()) {
      switch (piece) {
        case Pattern.Words words -> parts.add(Part.word(words.card(), words.written()));
        case Pattern.Hole(var slot) -> {
          var said = sayOne(rule(slot, filling), filling.get(new Slot<Object>(slot)));
          if (said.isEmpty()) {
            return Optional.empty();
          }
          parts.addAll(said.get());
        }
      }
    }
    return Optional.of(parts);
  }

  @SuppressWarnings("unchecked") // slot and rule were given together
  private static <S> Optional<List<Part>> sayOne(Rule<S> rule, Object value) {
    return rule.say((S) value);
  }

  private Rule<?> rule(String slot, Filling filling) {
    var rule = slots.get(slot);
    if (rule == null) {
      throw new IllegalStateException("no rule for {" + slot + "}");
    }
    return rule.apply(filling);
  }

  @Override
  public List<Reading<T>> read(Script script, int at) {
    var found = new LinkedHashSet<Reading<T>>();
    for (var pattern : script.lenient() ? patterns : patterns.subList(0, 1)) {
      for (var filled : read(pattern, script, at)) {
        together
            .apply(filled.value())
            .ifPresentOrElse(
                value -> found.add(new Reading<>(value, filled.end())), () -> script.fail(at, ""));
      }
    }
    return List.copyOf(found);
  }

  private Set<Reading<Filling>> read(Pattern pattern, Script script, int at) {
    Set<Reading<Filling>> states = Set.of(new Reading<>(Filling.NONE, at));
    for (var piece : pattern.pieces()) {
      var next = new LinkedHashSet<Reading<Filling>>();
      for (var state : states) {
        switch (piece) {
          case Pattern.Words words -> read(words, script, state, next);
          case Pattern.Hole(var slot) ->
              rule(slot, state.value())
                  .read(script, state.end())
                  .forEach(one ->
                      next.add(
                          new Reading<>(
                              state.value().with(new Slot<Object>(slot), one.value()), one.end())));
        }
      }
      states = next;
    }
    return states;
  }

  private static void read(
      Pattern.Words words, Script script, Reading<Filling> state, Set<Reading<Filling>> to) {
    int behind =
        words.folded().isEmpty() ? state.end() : script.behind(words.folded(), state.end());
    if (behind < 0) {
      script.fail(state.end(), "“" + words.written() + "”");
    } else {
      to.add(new Reading<>(state.value(), behind));
    }
  }
}
