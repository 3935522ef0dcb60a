package facet.workbench.segments.ui;

/// The middle in which two sentences differ, cut at whole words and numbers.
///
/// @param head where it begins in both
/// @param oldEnd where it ends in the old one
/// @param nowEnd where it ends in the new one
record Differing(int head, int oldEnd, int nowEnd) {

  static Differing of(String old, String now) {
    int most = Math.min(old.length(), now.length());
    int head = 0;
    while (head < most && old.charAt(head) == now.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
      tail++;
    }
    while (head > 0 && inWord(old, head)) {
      head--;
    }
    while (tail > 0 && (inWord(old, old.length() - tail) || inWord(now, now.length() - tail))) {
      tail--;
    }
    return new Differing(head, old.length() - tail, now.length() - tail);
  }

  /// Whether a word or number goes on across this place; Chinese is cut anywhere.
  private static boolean inWord(String text, int at) {
    return at > 0 && at < text.length() && joins(text.charAt(at - 1)) && joins(text.charAt(at));
  }

  private static boolean joins(char letter) {
    return letter < 0x2E80 && (Character.isLetterOrDigit(letter) || letter == ',' || letter == '.');
  }
}
