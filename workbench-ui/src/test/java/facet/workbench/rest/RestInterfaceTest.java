package facet.workbench.rest;

import static org.assertj.core.api.Assertions.assertThat;

import facet.workbench.catalogue.SaveSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.marketing.MembersCsv;
import facet.workbench.marketing.PublishedSegments;
import facet.workbench.publishing.PublicationLedger;
import facet.workbench.tokens.ApiToken;
import facet.workbench.tokens.ApiTokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the REST interface over HTTP, as programs do.
class RestInterfaceTest {
  private static TestWorkbench workbench;
  private static String segment;
  private static String publication;
  private static String unpublished;
  private static String token;

  @BeforeAll
  static void publishOneSegment(@TempDir Path home) throws IOException {
    workbench = TestWorkbench.at(home);
    segment = workbench.segment("Without a tier", "member.tier", "none", "silver");
    unpublished = workbench.segment("Gold", "member.tier", "gold");
    publication = workbench.publication("CRM files", segment);
    workbench.publish(publication);
    token = workbench.token("marketing");
  }

  @AfterAll
  static void stop() {
    workbench.close();
  }

  @Test
  void onlyPublishedSegmentsAreListedWithTheSizeOfTheLedger() throws Exception {
    var listed = json(workbench.get("/api/v1/segments", token)).path("segments");
    var ids = listed.valueStream().map(one -> one.path("id").asString()).toList();
    assertThat(ids).contains(segment).doesNotContain(unpublished);
    var one = listed.get(ids.indexOf(segment));
    assertThat(one.path("members").asLong()).isEqualTo(delivered().size()).isGreaterThan(100);
    assertThat(one.path("deliveries")).hasSize(1);
    assertThat(json(workbench.get("/api/v1/segments?dataset=jewellery", token)).path("segments"))
        .isEqualTo(listed);
    assertThat(json(workbench.get("/api/v1/segments/" + segment, token))).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({"1000", "7", "100"})
  void pagesGiveEveryDeliveredMemberOnceInOrder(int limit) throws Exception {
    var path = "/api/v1/segments/" + segment + "/members?limit=" + limit;
    List<String> keys = new ArrayList<>();
    var next = "";
    do {
      var page = json(workbench.get(path + next, token));
      assertThat(page.path("members").size()).isBetween(1, limit);
      assertThat(page.path("total").asLong()).isEqualTo(delivered().size());
      page.path("members").forEach(member -> keys.add(member.path("member").asString()));
      next = page.path("next").isNull() ? "" : "&after=" + page.path("next").asString();
    } while (!next.isEmpty());
    assertThat(keys).isEqualTo(delivered());
  }

  @Test
  void aPageComesAsCsvWithTheAddressOfTheNext() throws Exception {
    var path = "/api/v1/segments/" + segment + "/members?limit=3";
    var answer = workbench.get(path, token, "Accept", "text/csv");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(answer.body().split("\r\n"))
        .containsExactly("member_key", delivered().get(0), delivered().get(1), delivered().get(2));
    var link = answer.headers().firstValue("Link").orElseThrow();
    var next = link.substring(link.indexOf("/api/"), link.indexOf('>'));
    assertThat(workbench.get(next, token, "Accept", "text/csv").body())
        .startsWith("member_key\r\n" + delivered().get(3));
  }

  @Test
  void theDownloadedFileHoldsExactlyTheLedgersMembers() throws IOException {
    var segments = workbench.bean(PublishedSegments.class);
    var out = new ByteArrayOutputStream();
    new MembersCsv(segments).write(segments.find(segment).orElseThrow().latest(), out);
    var text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFFmember_key\r\n");
    assertThat(List.of(text.substring(1).split("\r\n")).subList(1, delivered().size() + 1))
        .isEqualTo(delivered());
  }

  @Test
  void pagesOfTwoRunsAreNotMixed() throws Exception {
    var own = workbench.segment("Sent twice", "member.tier", "silver");
    var ownPublication = workbench.publication("twice", own);
    workbench.publish(ownPublication);
    var path = "/api/v1/segments/" + own + "/members?limit=5";
    var cursor = json(workbench.get(path, token)).path("next").asString();
    var catalogue = workbench.bean(SegmentCatalogue.class);
    var document =
        catalogue.latest(own).orElseThrow().document().replace("silver", "silver\", \"gold");
    catalogue.save(own, 1, new SaveSegment("Sent twice", "", document, "analyst"));
    workbench.approve(own);
    workbench.publish(ownPublication);
    assertProblem(workbench.get(path + "&after=" + cursor, token), 409, "query parameter after");
  }

  @Test
  void onlyApprovedVersionsAreSent() throws Exception {
    var own = workbench.segment("Not looked at", "member.tier", "carat");
    var catalogue = workbench.bean(SegmentCatalogue.class);
    catalogue.changeStatus(catalogue.find(own).orElseThrow(), SegmentStatus.DRAFT, "manager");
    var runs = "/api/v1/publications/" + workbench.publication("approved only", own) + "/runs";
    var analyst = workbench.token("analyst");

    var refused = workbench.post(runs, analyst, "{}");
    assertProblem(refused, 409, "request");
    assertThat(refused.body()).contains("'Not looked at' v1 is a draft").contains("approves");
    assertThat(workbench.post(runs, analyst, "{\"dryRun\": true}").statusCode()).isEqualTo(200);

    workbench.approve(own);
    var document = catalogue.latest(own).orElseThrow().document().replace("carat", "gold");
    catalogue.save(own, 1, new SaveSegment("Not looked at", "", document, "analyst"));
    assertThat(workbench.post(runs, analyst, "{}").statusCode()).isEqualTo(201);
    assertThat(json(workbench.get("/api/v1/segments/" + own, token)).path("version").asInt())
        .as("version 2 is a draft")
        .isEqualTo(1);
  }

  @Test
  void withoutATokenNothingIsTold() throws Exception {
    var answer = workbench.get("/api/v1/segments", "");
    assertProblem(answer, 401, "header Authorization");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aWrongOrRevokedTokenIsRefused() throws Exception {
    assertProblem(workbench.get("/api/v1/segments", token + "x"), 401, "header Authorization");
    var tokens = workbench.bean(ApiTokens.class);
    var made = tokens.create("soon revoked", "marketing");
    assertThat(workbench.get("/api/v1/segments", made.text()).statusCode()).isEqualTo(200);
    assertThat(tokens.of("marketing"))
        .filteredOn(known -> known.id().equals(made.token().id()))
        .extracting(ApiToken::lastUsedAt)
        .doesNotContainNull();
    assertThat(tokens.revoke(made.token().id(), "analyst")).as("somebody else's").isFalse();
    assertThat(tokens.revoke(made.token().id(), "marketing")).isTrue();
    assertThat(workbench.get("/api/v1/segments", made.text()).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "administrator, 200, 403, 403",
    "marketing, 200, 200, 403",
    "manager, 200, 200, 200",
    "analyst, 200, 200, 200"
  })
  void aTokenMayDoWhatItsOwnersRoleMayDo(String owner, int list, int members, int publish)
      throws Exception {
    var own = workbench.token(owner);
    assertThat(workbench.get("/api/v1/segments", own).statusCode()).isEqualTo(list);
    assertThat(workbench.get("/api/v1/segments/" + segment + "/members", own).statusCode())
        .isEqualTo(members);
    var dryRun =
        workbench.post("/api/v1/publications/" + publication + "/runs", own, "{\"dryRun\": true}");
    assertThat(dryRun.statusCode()).isEqualTo(publish);
  }

  @ParameterizedTest
  @CsvSource({
    "members?limit=0, 400, query parameter limit",
    "members?limit=10001, 400, query parameter limit",
    "members?limit=many, 400, parameter limit",
    "members?after=nonsense, 400, query parameter after",
    "members?publication=other, 404, query parameter publication",
    "history, 404, path"
  })
  void mistakesAreToldWithWhereAndWhatToDo(String tail, int status, String where) throws Exception {
    assertProblem(workbench.get("/api/v1/segments/" + segment + "/" + tail, token), status, where);
  }

  @Test
  void whatIsNotPublishedIsNotThere() throws Exception {
    assertProblem(workbench.get("/api/v1/segments/" + unpublished, token), 404, "path");
    assertProblem(
        workbench.get("/api/v1/segments/" + unpublished + "/members", token), 404, "path");
    assertProblem(
        workbench.get("/api/v1/segments?dataset=none", token), 404, "query parameter dataset");
    assertProblem(
        workbench.get("/api/v1/segments/" + segment + "/members", token, "Accept", "image/png"),
        406,
        "header Accept");
  }

  @Test
  void aBodyThatIsNoJsonIsRefusedAndNothingIsSent() throws Exception {
    var own = workbench.token("analyst");
    var runs = "/api/v1/publications/" + publication + "/runs";
    assertProblem(workbench.post(runs, own, "{"), 400, "body");
    assertProblem(
        workbench.post(runs, own, "text/plain", "everything"), 415, "header Content-Type");
    assertProblem(workbench.post("/api/v1/publications/nothing/runs", own, "{}"), 404, "request");
    assertThat(workbench.bean(PublicationLedger.class).runs(publication)).hasSize(1);
  }

  private static List<String> delivered() {
    return workbench.bean(PublicationLedger.class).deliveredMembers(publication, "", 10_000);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String where) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    var problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("where").asString()).isEqualTo(where);
    assertThat(problem.path("detail").asString()).isNotBlank();
    assertThat(problem.path("fix").asString()).isNotBlank();
  }
}
