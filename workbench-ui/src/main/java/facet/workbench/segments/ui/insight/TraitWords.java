package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import facet.workbench.segments.insight.Terms;
import facet.workbench.segments.insight.Trait;
import facet.workbench.segments.insight.Traits;

/// A trait as people read it.
final class TraitWords {
  private static final double MANY = 10;
  private static final double FEW = 0.1;
  private static final double LEAST_Q = 0.001;
  private static final double SMALL = 0.2;
  private static final double MEDIUM = 0.5;
  private static final double LARGE = 0.8;
  private static final double DAYS_A_YEAR = 365.25;

  private final Component speaker;
  private final Desk desk;

  TraitWords(Component speaker, Desk desk) {
    this.speaker = speaker;
    this.desk = desk;
  }

  /// Why nothing differs.
  String nothing(Traits found) {
    var key = found.members() == 0 ? "nobody" : found.others() == 0 ? "alone" : "none";
    return speaker.getTranslation("insight.traits." + key);
  }

  private Terms terms() {
    return desk.terms();
  }

  /// What differs: `Tier: Gold`, `12-month spend`.
  String name(Trait trait) {
    var term = terms().name(trait.term());
    return switch (trait.sides()) {
      case Trait.Means _ -> term;
      case Trait.Shares shares when shares.value().isEmpty() ->
          speaker.getTranslation("insight.trait.missing", term);
      case Trait.Shares shares when shares.value().get().equals("true") -> term;
      case Trait.Shares shares ->
          speaker.getTranslation(
              "insight.trait.value", term, terms().value(trait.term(), shares.value().get()));
    };
  }

  /// By how much: `×3.2`, `+2.1 years`.
  String size(Trait trait) {
    return switch (trait.sides()) {
      case Trait.Shares shares -> times(shares.times());
      case Trait.Means means when means.hasTimes() -> times(means.times());
      case Trait.Means means when means.date() -> {
        double years = (means.here() - means.elsewhere()) / DAYS_A_YEAR;
        var figure = terms().formats().decimal(years, 1);
        yield speaker.getTranslation("insight.trait.years", years > 0 ? "+" + figure : figure);
      }
      case Trait.Means means -> {
        var figure = terms().number(trait.term(), means.here() - means.elsewhere());
        yield means.here() > means.elsewhere() ? "+" + figure : figure;
      }
    };
  }

  private String times(double times) {
    if (Double.isInfinite(times)) {
      return speaker.getTranslation("insight.trait.only");
    }
    int digits = times >= MANY ? 0 : times < FEW ? 2 : 1;
    return "×" + terms().formats().decimal(times, digits);
  }

  /// Both sides: `43.1% against 13.4%`.
  String sides(Trait trait) {
    return switch (trait.sides()) {
      case Trait.Shares(var _, var here, var elsewhere, var _) ->
          speaker.getTranslation(
              "insight.trait.against",
              terms().formats().percent(here),
              terms().formats().percent(elsewhere));
      case Trait.Means(var here, var elsewhere, var _) ->
          speaker.getTranslation(
              "insight.trait.mean",
              terms().number(trait.term(), here),
              terms().number(trait.term(), elsewhere));
    };
  }

  /// How sure it is: `q < 0.001, effect 0.84, large`.
  String sure(Trait trait) {
    var q =
        trait.adjusted() < LEAST_Q
            ? "< " + terms().formats().decimal(LEAST_Q, 3)
            : "= " + terms().formats().decimal(trait.adjusted(), 3);
    double effect = Math.abs(trait.effect());
    var strength =
        effect >= LARGE
            ? "large"
            : effect >= MEDIUM ? "medium" : effect >= SMALL ? "small" : "tiny";
    return speaker.getTranslation(
        "insight.trait.sure",
        q,
        terms().formats().decimal(trait.effect(), 2),
        speaker.getTranslation("insight.effect." + strength));
  }
}
