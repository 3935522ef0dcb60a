package facet.datasets.importing;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Objects;

/// How an import is to be run.
///
/// @param greatestRejectedShare the share of a source's rows (0 to 1) that may be set aside before
///   the import stops
/// @param memory what DuckDB may use, as it writes it: `8GB`
public record ImportSettings(BigDecimal greatestRejectedShare, String memory) {
  /// One row of a hundred, and half of the machine's memory.
  public static final ImportSettings STANDARD =
      new ImportSettings(new BigDecimal("0.01"), halfOfMemory());

  public ImportSettings {
    Objects.requireNonNull(greatestRejectedShare);
    Objects.requireNonNull(memory);
  }

  private static String halfOfMemory() {
    var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return (machine.getTotalMemorySize() >> 21) + "MiB";
  }
}
