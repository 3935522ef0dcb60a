package facet.workbench.kit;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/// The icons of `facet/icons.svg`, 16 by 16, drawn in the current text colour.
///
/// A new one is a `<symbol>` in that file and a constant here with the same name; a test compares
/// the two.
public enum Icon {
  ADMIN,
  BAN,
  BELL,
  BIN,
  CAKE,
  CAL,
  CART,
  CHECK,
  CLONE,
  CODE,
  COLLAPSE,
  COMPARE,
  DATA,
  DICE,
  DL,
  DOWN,
  EXPAND,
  EYE,
  FILTER,
  FOLDER,
  GAUGE,
  GLOBE,
  GRIP,
  GROUP,
  HASH,
  HISTORY,
  INFO,
  LIST,
  LOCK,
  MEMBER,
  MODELS,
  MOON,
  MORE,
  MUTE,
  OUT,
  PASTE,
  PAUSE,
  PLUS,
  PYRAMID,
  RANK,
  REDO,
  RETRY,
  RIGHT,
  SEARCH,
  SEGMENTS,
  SEND,
  SHOP,
  STAR,
  STEPS,
  SUM,
  SUN,
  TABLE,
  TAG,
  TEXT,
  TICKET,
  UL,
  UNDO,
  WARN,
  X,
  YES;

  /// The symbol's id in the sprite.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A new component showing this icon; it is decoration, so the control around it must have words.
  public Span draw() {
    Span holder = new Span();
    holder.addClassName("ico");
    holder
        .getElement()
        .setProperty(
            "innerHTML",
            "<svg class='i' aria-hidden='true'><use href='facet/icons.svg#" + id() + "'/></svg>");
    return holder;
  }
}
