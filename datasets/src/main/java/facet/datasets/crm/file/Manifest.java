package facet.datasets.crm.file;

import facet.datasets.crm.Delivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// What a run consists of, with the checksum of each file, and which answer it is.
record Manifest(
    String format,
    String publication,
    long run,
    String mode,
    String segment,
    int segmentVersion,
    String dataVersion,
    String asOf,
    String membershipSha256,
    List<Part> files) {

  record Part(String name, long rows, String sha256) {}

  static Manifest of(Delivery delivery, Path folder, String runName) throws IOException {
    List<Part> parts = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder, runName + "-*.csv")) {
      for (Path file : files) {
        Checksum checksum = Checksum.ofFile(file);
        String name = Objects.requireNonNull(file.getFileName()).toString();
        parts.add(new Part(name, checksum.rows(), checksum.sha256()));
      }
    }
    parts.sort((a, b) -> a.name().compareTo(b.name()));
    Delivery.Provenance provenance = delivery.provenance();
    return new Manifest(
        "facet-delivery/1",
        delivery.publication(),
        delivery.run(),
        delivery.full() ? "full" : "delta",
        provenance.segment(),
        provenance.segmentVersion(),
        provenance.dataVersion(),
        provenance.asOf().toString(),
        provenance.membershipChecksum(),
        parts);
  }

  byte[] json() {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }
}
