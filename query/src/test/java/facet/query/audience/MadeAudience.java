package facet.query.audience;

import java.time.LocalDate;
import org.roaringbitmap.RoaringBitmap;

/// Audiences made by hand, which nobody outside the front door can do.
public final class MadeAudience {
  private MadeAudience() {}

  public static Audience of(RoaringBitmap members, RoaringBitmap base, LocalDate asOf) {
    return new Audience(members, base, asOf);
  }
}
