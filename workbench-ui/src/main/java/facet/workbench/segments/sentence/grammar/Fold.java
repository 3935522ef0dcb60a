package facet.workbench.segments.sentence.grammar;

/// What people type the same for: capitals and small letters, full and half width, typographic
/// marks. Folded text has the length of the original, so places in one are places in the other.
public final class Fold {
  private static final String FROM = "　\u00A0，。；：（）【】“”„「」『』‘’−–—￥＂";
  private static final String TO = "  ,.;:()[]\"\"\"\"\"\"\"''---¥\"";

  private Fold() {}

  public static String of(String text) {
    var folded = new StringBuilder(text.length());
    text.chars().forEach(c -> folded.append(of((char) c)));
    return folded.toString();
  }

  private static char of(char c) {
    int known = FROM.indexOf(c);
    if (known >= 0) {
      return TO.charAt(known);
    }
    char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    return Character.isWhitespace(half) ? ' ' : Character.toLowerCase(half);
  }
}
