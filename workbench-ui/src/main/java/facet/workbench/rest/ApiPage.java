package facet.workbench.rest;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/// The OpenAPI document as a page to read: one section an operation, no script.
final class ApiPage {
  private final JsonNode document;
  private final StringBuilder html = new StringBuilder();

  ApiPage(JsonNode document) {
    this.document = document;
  }

  String html() {
    var info = document.path("info");
    html.append(
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>%1$s</title><link rel="icon" href="/facet/favicon.svg">
        <link rel="stylesheet" href="/facet/facet.css"><link rel="stylesheet" href="/facet/api.css"></head>
        <body class="api-page"><main><h1>%1$s</h1><p>%2$s</p>
        <p>As <a href="/api/v1/openapi.json">OpenAPI %3$s</a>.</p>
        """
            .formatted(
                text(info.path("title")),
                text(info.path("description")),
                text(document.path("openapi"))));
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method -> operation(path.getKey(), method.getKey(), method.getValue())));
    return html.append("</main></body></html>\n").toString();
  }

  private void operation(String path, String method, JsonNode operation) {
    html.append(
        "<section class=\"panel\"><h2><b>%s</b> <code>%s</code></h2><p>%s. %s</p>\n"
            .formatted(
                method.toUpperCase(Locale.ROOT),
                HtmlUtils.htmlEscape(path),
                text(operation.path("summary")),
                text(operation.path("description"))));
    if (!operation.path("parameters").isEmpty()) {
      html.append(
          "<table class=\"tbl\"><thead><tr><th>Parameter</th><th>In</th><th></th></tr></thead>");
      operation.path("parameters").forEach(this::parameter);
      html.append("</table>\n");
    }
    if (operation.has("requestBody")) {
      html.append(
          "<table class=\"tbl\"><thead><tr><th>Body</th></tr></thead><tr><td>%s</td></tr></table>"
              .formatted(examples(operation.path("requestBody"))));
    }
    html.append("<table class=\"tbl\"><thead><tr><th>Answer</th><th></th></tr></thead>");
    operation
        .path("responses")
        .properties()
        .forEach(answer -> answer(answer.getKey(), answer.getValue()));
    html.append("</table></section>\n");
  }

  private void parameter(JsonNode parameter) {
    html.append(
        "<tr><td><code>%s</code></td><td>%s</td><td>%s</td></tr>"
            .formatted(
                text(parameter.path("name")),
                text(parameter.path("in")),
                text(parameter.path("description"))));
  }

  private void answer(String status, JsonNode answer) {
    html.append(
        "<tr><td class=\"n\">%s</td><td>%s%s</td></tr>"
            .formatted(
                HtmlUtils.htmlEscape(status), text(answer.path("description")), examples(answer)));
  }

  private static String examples(JsonNode answer) {
    var found = new StringBuilder();
    answer
        .path("content")
        .properties()
        .forEach(content -> {
          var example = content.getValue().path("example");
          if (!example.isMissingNode()) {
            found.append(
                "<pre class=\"code\">%s</pre>"
                    .formatted(
                        example.isString()
                            ? text(example)
                            : HtmlUtils.htmlEscape(example.toPrettyString())));
          }
        });
    return found.toString();
  }

  private static String text(JsonNode node) {
    return HtmlUtils.htmlEscape(node.asString(""));
  }
}
