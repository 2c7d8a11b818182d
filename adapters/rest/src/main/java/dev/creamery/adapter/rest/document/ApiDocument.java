package dev.creamery.adapter.rest.document;

import dev.creamery.adapter.rest.bulk.BulkDocs;
import dev.creamery.adapter.rest.content.ContentReadDocs;
import dev.creamery.adapter.rest.content.ContentWriteDocs;
import dev.creamery.adapter.rest.manage.CollectionDocs;
import dev.creamery.adapter.rest.manage.OrganizationDocs;
import dev.creamery.adapter.rest.manage.TokenDocs;
import dev.creamery.adapter.rest.media.MediaDocs;
import dev.creamery.adapter.rest.openapi.Answers;
import dev.creamery.adapter.rest.openapi.Documentation;
import dev.creamery.adapter.rest.openapi.Failure;
import dev.creamery.adapter.rest.openapi.RouteDoc;
import dev.creamery.adapter.rest.operation.OperationDocs;
import dev.creamery.adapter.rest.page.PageDocs;
import dev.creamery.adapter.rest.page.PageManageDocs;
import dev.creamery.adapter.rest.transfer.TransferDocs;
import dev.creamery.adapter.rest.webhook.DeliveryDocs;
import dev.creamery.adapter.rest.webhook.WebhookDocs;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Tells in words what was found in the code. Which routes there are is what the scan of the
 * resources says; a route that nobody documented stays as bare as it was found.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDocument implements OASFilter {
  private static final List<Documentation> DOCUMENTATION =
      List.of(
          new ContentWriteDocs(),
          new BulkDocs(),
          new ContentReadDocs(),
          new OperationDocs(),
          new PageDocs(),
          new CollectionDocs(),
          new OrganizationDocs(),
          new TokenDocs(),
          new PageManageDocs(),
          new MediaDocs(),
          new TransferDocs(),
          new WebhookDocs(),
          new DeliveryDocs());

  /** Every route that is documented. */
  static List<RouteDoc> documented() {
    return DOCUMENTATION.stream().flatMap(each -> each.routes().stream()).toList();
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Preface.write(document);
    document.setComponents(components());
    document.setPaths(paths(document.getPaths()));
  }

  private static Components components() {
    Components components = OASFactory.createComponents();
    components.setSecuritySchemes(Preface.tokens());
    Answers.headers().forEach(components::addHeader);
    Answers.shapes().forEach(components::addSchema);
    for (Documentation each : DOCUMENTATION) {
      // In one order, so that the same document is made each time.
      new TreeMap<>(each.shapes()).forEach(components::addSchema);
    }
    for (Failure failure : Failure.ALL) {
      components.addResponse(failure.name(), failure.response());
    }
    return components;
  }

  private static Paths paths(Paths found) {
    Map<List<Object>, RouteDoc> documented = new LinkedHashMap<>();
    documented().forEach(route -> documented.put(List.of(route.method(), route.path()), route));
    Paths paths = OASFactory.createPaths();
    found
        .getPathItems()
        .forEach((path, item) -> paths.addPathItem(sent(path), item(sent(path), item, documented)));
    return paths;
  }

  private static PathItem item(
      String path, PathItem found, Map<List<Object>, RouteDoc> documented) {
    PathItem item = OASFactory.createPathItem();
    for (Map.Entry<HttpMethod, Operation> each : found.getOperations().entrySet()) {
      Optional<Operation> said =
          Optional.ofNullable(documented.get(List.of(each.getKey(), path)))
              .map(RouteDoc::operation);
      item.setOperation(each.getKey(), said.orElse(each.getValue()));
    }
    return item;
  }

  /** The path as clients send it: writes of content need the slash at its end. */
  private static String sent(String path) {
    return path.startsWith("/v2/") && !path.endsWith("/") ? path + "/" : path;
  }
}
