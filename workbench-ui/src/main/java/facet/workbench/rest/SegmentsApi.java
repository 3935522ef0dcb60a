package facet.workbench.rest;

import facet.workbench.marketing.MembersCsv;
import facet.workbench.marketing.PublishedSegment;
import facet.workbench.marketing.PublishedSegment.Delivery;
import facet.workbench.marketing.PublishedSegments;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Published segments and their members.
@RestController
@RequestMapping("/api/v1/segments")
class SegmentsApi {
  static final int MOST = 10_000;
  private static final MediaType CSV = new MediaType("text", "csv");

  private final PublishedSegments segments;

  SegmentsApi(PublishedSegments segments) {
    this.segments = segments;
  }

  @GetMapping
  SegmentAnswer.Listed list(@RequestParam Optional<String> dataset) {
    if (dataset.isPresent() && !segments.knows(dataset.get())) {
      throw new ApiException(
          HttpStatus.NOT_FOUND,
          "There is no dataset '%s'.".formatted(dataset.get()),
          "query parameter dataset",
          "Leave it out to see every dataset's segments.");
    }
    return new SegmentAnswer.Listed(
        segments.list(dataset).stream().map(SegmentAnswer::of).toList());
  }

  @GetMapping("/{id}")
  SegmentAnswer one(@PathVariable String id) {
    return SegmentAnswer.of(published(id));
  }

  @GetMapping("/{id}/members")
  ResponseEntity<Object> members(
      @PathVariable String id,
      @RequestParam Optional<String> publication,
      @RequestParam Optional<String> after,
      @RequestParam(defaultValue = "1000") int limit,
      @RequestHeader HttpHeaders headers) {
    var csv = wantsCsv(headers);
    requireLimit(limit);
    var segment = published(id);
    var delivery = publication.map(named -> delivery(segment, named)).orElseGet(segment::latest);
    var page = page(segment, delivery, after, limit);
    var answer = ResponseEntity.ok();
    if (page.next() != null) {
      answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(nextAddress(page.next())));
    }
    return csv
        ? answer
            .contentType(new MediaType(CSV, StandardCharsets.UTF_8))
            .body(MembersCsv.of(page.members().stream().map(SegmentAnswer.Member::member).toList()))
        : answer.contentType(MediaType.APPLICATION_JSON).body(page);
  }

  private SegmentAnswer.Page page(
      PublishedSegment segment, Delivery delivery, Optional<String> after, int limit) {
    long run = segments.runNumber(delivery);
    var from = after.map(text -> cursor(text, run)).map(MemberCursor::key).orElse("");
    List<String> found = segments.members(delivery, from, limit + 1);
    boolean more = found.size() > limit;
    var keys = more ? found.subList(0, limit) : found;
    @Nullable String next = more ? new MemberCursor(run, keys.getLast()).text() : null;
    var origin = delivery.run().origin();
    return new SegmentAnswer.Page(
        segment.id(),
        delivery.publication().id(),
        run,
        origin.asOf(),
        origin.dataVersion(),
        delivery.members(),
        keys.stream().map(SegmentAnswer.Member::new).toList(),
        next);
  }

  private static MemberCursor cursor(String text, long run) {
    var cursor =
        MemberCursor.read(text)
            .orElseThrow(() ->
                new ApiException(
                    HttpStatus.BAD_REQUEST,
                    "'%s' is not a cursor.".formatted(text),
                    "query parameter after",
                    "Give what the page before has as 'next', or leave it out for the first page."));
    if (cursor.run() != run) {
      throw new ApiException(
          HttpStatus.CONFLICT,
          "The segment was sent again since the first page: run %d, not %d."
              .formatted(run, cursor.run()),
          "query parameter after",
          "Begin again without 'after', so that all pages belong together.");
    }
    return cursor;
  }

  private PublishedSegment published(String id) {
    return segments
        .find(id)
        .orElseThrow(() ->
            new ApiException(
                HttpStatus.NOT_FOUND,
                "There is no published segment '%s'.".formatted(id),
                "path",
                "GET /api/v1/segments lists those there are."));
  }

  private static Delivery delivery(PublishedSegment segment, String publication) {
    return segment.deliveries().stream()
        .filter(delivery -> delivery.publication().id().equals(publication))
        .findFirst()
        .orElseThrow(() ->
            new ApiException(
                HttpStatus.NOT_FOUND,
                "The publication '%s' does not deliver this segment.".formatted(publication),
                "query parameter publication",
                "Give one that the segment lists under 'deliveries', or leave it out."));
  }

  private static void requireLimit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new ApiException(
          HttpStatus.BAD_REQUEST,
          "A page can't have %d members.".formatted(limit),
          "query parameter limit",
          "Give a whole number from 1 to %d.".formatted(MOST));
    }
  }

  private static boolean wantsCsv(HttpHeaders headers) {
    var accepted = headers.getAccept();
    if (accepted.isEmpty()) {
      return false;
    }
    for (MediaType type : accepted) {
      if (type.includes(MediaType.APPLICATION_JSON)) {
        return false;
      }
      if (type.includes(CSV)) {
        return true;
      }
    }
    throw new ApiException(
        HttpStatus.NOT_ACCEPTABLE,
        "Members come as JSON or CSV.",
        "header Accept",
        "Send 'application/json' or 'text/csv'.");
  }

  private static String nextAddress(String cursor) {
    return ServletUriComponentsBuilder.fromCurrentRequest()
        .replaceQueryParam("after", cursor)
        .toUriString();
  }
}
