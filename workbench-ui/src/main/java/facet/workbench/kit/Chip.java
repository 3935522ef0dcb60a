package facet.workbench.kit;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/// A status: a mark and a word, on a tint in heads and bare in rows.
public class Chip extends Span {
  private static final long serialVersionUID = 1L;

  /// What a status means; the mark differs as well as the colour.
  public enum Tone {
    NEUTRAL,
    DRAFT,
    REVIEW,
    APPROVED,
    OK,
    RETRY,
    FAIL,
    ARCHIVED
  }

  private Chip(Tone tone, String words) {
    super(words);
    addClassNames("chip", tone.name().toLowerCase(Locale.ROOT));
  }

  public static Chip filled(Tone tone, String words) {
    return new Chip(tone, words);
  }

  public static Chip bare(Tone tone, String words) {
    Chip chip = new Chip(tone, words);
    chip.addClassName("bare");
    return chip;
  }

  /// A word on a tint without a mark, such as a tag.
  public static Chip plain(String words) {
    Chip chip = new Chip(Tone.NEUTRAL, words);
    chip.addClassName("plain");
    return chip;
  }
}
