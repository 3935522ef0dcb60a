package facet.workbench.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fails when the OpenAPI document and the controllers do not say the same.
class ApiDocumentTest {
  private static final Set<Class<?>> CONTROLLERS =
      Set.of(
          SegmentsApi.class,
          CatalogueApi.class,
          MetricsApi.class,
          PublicationsApi.class,
          AccountsApi.class,
          ApiDocs.class);

  @Test
  void everyRouteIsInTheDocumentAndNoOther() throws IOException {
    var described = new TreeSet<String>();
    document()
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method -> described.add(method + " " + path.getKey())));
    var mapped =
        routes()
            .map(route -> route.method() + " " + route.path())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(described).isEqualTo(mapped).hasSizeGreaterThan(4);
  }

  @Test
  void everyParameterIsInTheDocument() throws IOException {
    var document = document();
    assertThat(routes())
        .allSatisfy(route -> {
          var operation = document.path("paths").path(route.path()).path(route.method());
          Set<String> described = new TreeSet<>();
          operation
              .path("parameters")
              .forEach(parameter -> described.add(parameter.path("name").asString()));
          assertThat(described).containsAll(route.parameters());
        });
  }

  @Test
  void thePageShowsEveryOperation() throws IOException {
    var page = new ApiPage(document()).html();
    document()
        .path("paths")
        .properties()
        .forEach(path -> assertThat(page).contains("<code>" + path.getKey() + "</code>"));
    assertThat(page).doesNotContain("<script");
  }

  private record Route(String method, String path, Set<String> parameters) {}

  private static Stream<Route> routes() {
    return CONTROLLERS.stream()
        .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
        .flatMap(ApiDocumentTest::routes)
        .filter(route -> route.path().startsWith("/api/v1/"));
  }

  private static Stream<Route> routes(Method handler) {
    var mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
    if (mapping == null) {
      return Stream.empty();
    }
    var base =
        AnnotatedElementUtils.findMergedAnnotation(
            handler.getDeclaringClass(), RequestMapping.class);
    var prefix = base == null ? "" : base.path()[0];
    var paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
    return Arrays.stream(paths)
        .flatMap(path ->
            Arrays.stream(mapping.method()).map(method -> route(method, prefix + path, handler)));
  }

  private static Route route(RequestMethod method, String path, Method handler) {
    return new Route(
        method.name().toLowerCase(Locale.ROOT),
        path,
        Arrays.stream(handler.getParameters())
            .filter(parameter ->
                parameter.isAnnotationPresent(RequestParam.class)
                    || parameter.isAnnotationPresent(PathVariable.class))
            .map(Parameter::getName)
            .collect(Collectors.toSet()));
  }

  private static JsonNode document() throws IOException {
    return JsonMapper.shared().readTree(ApiDocs.openApi());
  }
}
