package facet.workbench.segments.sentence;

import facet.datasets.Problem;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.workbench.problems.ProblemWords;
import facet.workbench.segments.sentence.grammar.Liberty;
import facet.workbench.segments.sentence.grammar.Part;
import facet.workbench.segments.sentence.grammar.Rule;
import facet.workbench.segments.sentence.grammar.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Says conditions in plain language and reads them back. A name the model does not know is shown
/// as written: that it is unknown is the binder's to say. Confined to one thread.
public final class ConditionSentence {
  private static final Optional<String> MEMBERS = Optional.empty();

  private final Language language;
  private final ProblemWords problems;
  private final Grammar grammar;
  private final Supplier<Grammar> makeCareful;
  private final Supplier<Grammar> makeOther;
  private @Nullable Grammar careful;
  private @Nullable SentenceReader reader;

  public ConditionSentence(MemberModel model, Names names, Locale locale) {
    language = Language.of(locale);
    problems = ProblemWords.in(locale);
    grammar = new Grammar(model, names, language, false);
    makeCareful = () -> new Grammar(model, names, language, true);
    makeOther = () -> new Grammar(model, names, language.other(), false);
  }

  /// The card of a condition.
  public Sentence of(Condition condition) {
    var nodes = grammar.nodes;
    return switch (condition) {
      case Condition.Group _, Condition.Not _ ->
          Sentence.of(List.of(Part.word(text(nodes.inside(MEMBERS), condition))));
      case Condition.Did(var event, var where, var measure, var test, var window) ->
          new Sentence(
              card(nodes.events.what, new EventRules.Asked(event, measure, test)),
              filter(event, where),
              further(nodes.events.window, window));
      case Condition.DidNot(var event, var where, var window) ->
          new Sentence(
              card(nodes.events.never, event),
              filter(event, where),
              further(nodes.events.window, window));
      case Condition.Sequence(var steps, var window) ->
          new Sentence(
              List.of(Part.term(language.start(text(nodes.events.steps(), steps)))),
              List.of(),
              further(nodes.events.window, window));
      case Condition.Rank(var by, var top, var bottom, var within, var among) -> {
        var second = new ArrayList<>(further(nodes.ranks.within, within));
        among
            .map(Spoken::of)
            .ifPresent(of ->
                second.add(Part.token(aside(text(nodes.ranks.among, Optional.of(of))), "among")));
        yield new Sentence(
            card(nodes.ranks.ranked, new RankRules.Ranked(by, top, bottom)), List.of(), second);
      }
      case Condition.Moved(var id, var from, var to, var since) ->
          new Sentence(
              card(nodes.members.moved, new MemberRules.Change(id, from, to)),
              List.of(),
              further(nodes.members.since, since));
      case Condition.Sample(var percent, var salt) ->
          new Sentence(
              card(nodes.members.sample, percent), List.of(), further(nodes.members.salt, salt));
      case Condition.OfFields _,
          Condition.Metric _,
          Condition.SegmentRef _,
          Condition.InClass _,
          Condition.Score _,
          Condition.MemberList _,
          Condition.Predicate _ ->
          Sentence.of(card(nodes.clause(MEMBERS), condition));
    };
  }

  /// Which events a metric is measured over, and when: what a card says below such a condition.
  public String narrowing(Metric.OfEvents metric) {
    var asked =
        new Condition.Did(
            metric.event(), metric.where(), metric.measure(), Test.atLeast(1), metric.window());
    return language.text(of(asked).second());
  }

  /// Without the comma that it stands behind in a sentence.
  private static String aside(String text) {
    return text.startsWith("，") ? text.substring(1) : text;
  }

  private <T> String text(Rule<T> rule, T value) {
    return language.text(grammar.parts(rule, value));
  }

  private <T> List<Part> card(Rule<T> rule, T value) {
    return Cards.first(grammar.parts(rule, value), language);
  }

  private <T> List<Part> further(Rule<T> rule, T value) {
    return Cards.shown(grammar.parts(rule, value));
  }

  /// The filter of an event, one token a condition; anything but a plain `all` is one token.
  private List<Part> filter(String event, Optional<Node> where) {
    var spoken = where.map(Spoken::of).map(Node::condition);
    var clauses =
        spoken.map(one -> NodeRules.of(one, Quantifier.ALL).orElseGet(() -> List.of(Node.of(one))));
    var parts = new ArrayList<Part>();
    for (var node : clauses.orElseGet(List::of)) {
      var word = parts.isEmpty() ? Phrase.WHERE : Phrase.AND_WHERE;
      parts.add(Part.word(language.of(word)));
      var clause = grammar.nodes.clause(Optional.of(event));
      parts.add(Part.token(text(clause, node.condition()), "where"));
    }
    return parts;
  }

  /// The whole tree as a sentence that reads back as the same tree, {@link Spoken what changes
  /// nothing} left out. Where the plain sentence could mean something else, names bear their ids.
  public String words(Node node) {
    var spoken = Spoken.of(node);
    return grammar
        .write(spoken)
        .filter(text -> means(text, spoken))
        .or(() -> careful().write(spoken))
        .orElseGet(() -> String.valueOf(spoken.condition()));
  }

  private boolean means(String text, Node spoken) {
    return grammar.read(new Script(text, Liberty.NONE)).equals(List.of(spoken.condition()));
  }

  /// In how many ways a sentence can be read as it stands; more than one is a fault of the grammar.
  int ways(String text) {
    return grammar.read(new Script(text, Liberty.NONE)).size();
  }

  private Grammar careful() {
    var made = careful;
    if (made == null) {
      made = makeCareful.get();
      careful = made;
    }
    return made;
  }

  /// Reads a sentence in either language, or tells where it stops making sense.
  public SentenceReading read(String text) {
    var made = reader;
    if (made == null) {
      made = new SentenceReader(grammar, makeOther.get());
      reader = made;
    }
    return made.read(text);
  }

  /// What a group without a name of its own is called.
  public String group(Quantifier quantifier) {
    return language.of(
        switch (quantifier) {
          case ALL -> Phrase.ALL_OF_THESE;
          case ANY -> Phrase.ANY_OF_THESE;
          case NONE -> Phrase.LEAVE_OUT;
        });
  }

  public String root() {
    return language.of(Phrase.ROOT);
  }

  /// What a condition that is not filled in waits for.
  public String waitsFor(Condition condition) {
    if (condition instanceof Condition.Predicate) {
      return language.of(Phrase.WAITS_FOR_TEXT);
    }
    return language.of(
        condition instanceof Condition.MemberList ? Phrase.WAITS_FOR_LIST : Phrase.WAITS_FOR_VALUE);
  }

  /// What is wrong with a condition, and what to do about it.
  public String problem(Problem problem) {
    return problems.of(problem);
  }

  /// What is easily overlooked about a condition; empty when nothing is.
  public Optional<String> trap(Condition condition) {
    return condition instanceof Condition.DidNot
        ? Optional.of(language.of(Phrase.INCLUDES_NEVER))
        : Optional.empty();
  }
}
