package facet.query.columns;

import java.util.Arrays;

/// Whole numbers from 0 by ordinal, each in as many bytes as the greatest needs.
sealed interface Codes {
  /// Writes the codes of some neighbours.
  ///
  /// @param into as many as fit, or until the last
  /// @return how many there were
  int copy(int from, int[] into);

  int at(int ordinal);

  long bytes();

  /// @param codes 0 to 2^31 - 1
  static Codes of(int[] codes) {
    int greatest = Arrays.stream(codes).max().orElse(0);
    if (greatest <= Bytes.GREATEST) {
      var packed = new byte[codes.length];
      for (int i = 0; i < codes.length; i++) {
        packed[i] = (byte) codes[i];
      }
      return new Bytes(packed);
    }
    if (greatest <= Character.MAX_VALUE) {
      var packed = new char[codes.length];
      for (int i = 0; i < codes.length; i++) {
        packed[i] = (char) codes[i];
      }
      return new Shorts(packed);
    }
    return new Ints(codes.clone());
  }

  record Bytes(byte[] codes) implements Codes {
    private static final int GREATEST = 0xff;

    @Override
    public int copy(int from, int[] into) {
      int count = Math.min(into.length, codes.length - from);
      for (int i = 0; i < count; i++) {
        into[i] = codes[from + i] & GREATEST;
      }
      return count;
    }

    @Override
    public int at(int ordinal) {
      return codes[ordinal] & GREATEST;
    }

    @Override
    public long bytes() {
      return codes.length;
    }
  }

  record Shorts(char[] codes) implements Codes {
    @Override
    public int copy(int from, int[] into) {
      int count = Math.min(into.length, codes.length - from);
      for (int i = 0; i < count; i++) {
        into[i] = codes[from + i];
      }
      return count;
    }

    @Override
    public int at(int ordinal) {
      return codes[ordinal];
    }

    @Override
    public long bytes() {
      return (long) codes.length * Character.BYTES;
    }
  }

  record Ints(int[] codes) implements Codes {
    @Override
    public int copy(int from, int[] into) {
      int count = Math.min(into.length, codes.length - from);
      System.arraycopy(codes, from, into, 0, count);
      return count;
    }

    @Override
    public int at(int ordinal) {
      return codes[ordinal];
    }

    @Override
    public long bytes() {
      return (long) codes.length * Integer.BYTES;
    }
  }
}
