package facet.workbench.segments.sentence;

import facet.datasets.condition.Period;
import facet.datasets.condition.Window;
import facet.workbench.segments.sentence.grammar.Filling;
import facet.workbench.segments.sentence.grammar.OneOf;
import facet.workbench.segments.sentence.grammar.Retold;
import facet.workbench.segments.sentence.grammar.Rule;
import java.util.Optional;

/// The stretch of time in which events count.
record WindowRules(Language language, TestRules tests) {
  private static final String KEY = "window";

  Rule<Window> window() {
    return OneOf.of(
        Retold.token(language.form(Phrase.ANY_TIME).as(Window.ALL_TIME), KEY),
        last(),
        between(),
        current(),
        ago());
  }

  private Rule<Window> last() {
    return language
        .form(Phrase.WINDOW_LAST)
        .slot(Slots.PERIOD, tests.days().period(KEY))
        .as(
            window ->
                window instanceof Window.Last(var period)
                    ? Optional.of(Filling.of(Slots.PERIOD, period))
                    : Optional.empty(),
            f -> Optional.of(f.get(Slots.PERIOD)).filter(p -> p.amount() > 0).map(WindowRules::of));
  }

  private static Window of(Period period) {
    return new Window.Last(period);
  }

  private Rule<Window> between() {
    return language
        .form(Phrase.WINDOW_BETWEEN)
        .slot(Slots.FIRST, tests.days().date(KEY))
        .slot(Slots.LAST, tests.days().date(KEY))
        .as(
            window ->
                window instanceof Window.Between(var from, var to)
                    ? Optional.of(Filling.of(Slots.FIRST, from, Slots.LAST, to))
                    : Optional.empty(),
            f -> {
              var from = f.get(Slots.FIRST);
              var to = f.get(Slots.LAST);
              return to.isBefore(from)
                  ? Optional.empty()
                  : Optional.of(new Window.Between(from, to));
            });
  }

  private Rule<Window> current() {
    return language
        .form(Phrase.WINDOW_THIS)
        .slot(Slots.UNIT, tests.days().current(KEY))
        .as(
            window ->
                window instanceof Window.This(var unit)
                    ? Optional.of(Filling.of(Slots.UNIT, unit))
                    : Optional.empty(),
            f -> Optional.of(new Window.This(f.get(Slots.UNIT))));
  }

  private Rule<Window> ago() {
    return language
        .form(Phrase.WINDOW_AGO)
        .slot(Slots.FAR, tests.figures().whole(KEY))
        .slot(Slots.NEAR, tests.figures().whole(KEY))
        .slot(Slots.UNIT, tests.days().units())
        .as(
            window ->
                window instanceof Window.Ago(var from, var to, var unit)
                    ? Optional.of(
                        Filling.of(Slots.FAR, from, Slots.NEAR, to).with(Slots.UNIT, unit))
                    : Optional.empty(),
            f ->
                f.get(Slots.FAR) > f.get(Slots.NEAR)
                    ? Optional.of(
                        new Window.Ago(f.get(Slots.FAR), f.get(Slots.NEAR), f.get(Slots.UNIT)))
                    : Optional.empty());
  }
}
