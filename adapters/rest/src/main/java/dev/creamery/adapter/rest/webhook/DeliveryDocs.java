package dev.creamery.adapter.rest.webhook;

import static dev.creamery.adapter.rest.openapi.Parameters.path;
import static dev.creamery.adapter.rest.openapi.Parameters.query;
import static dev.creamery.adapter.rest.openapi.Shapes.code;
import static dev.creamery.adapter.rest.openapi.Shapes.count;
import static dev.creamery.adapter.rest.openapi.Shapes.instant;
import static dev.creamery.adapter.rest.openapi.Shapes.list;
import static dev.creamery.adapter.rest.openapi.Shapes.member;
import static dev.creamery.adapter.rest.openapi.Shapes.object;
import static dev.creamery.adapter.rest.openapi.Shapes.orNull;
import static dev.creamery.adapter.rest.openapi.Shapes.ref;
import static dev.creamery.adapter.rest.openapi.Shapes.text;
import static dev.creamery.adapter.rest.openapi.Shapes.uuid;

import dev.creamery.adapter.rest.openapi.Chapter;
import dev.creamery.adapter.rest.openapi.Documentation;
import dev.creamery.adapter.rest.openapi.Failure;
import dev.creamery.adapter.rest.openapi.RouteDoc;
import dev.creamery.adapter.rest.openapi.Shapes.Member;
import dev.creamery.application.access.Scope;
import dev.creamery.domain.webhook.DeliveryState;
import dev.creamery.domain.webhook.EventType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What there is to say of deliveries. */
public final class DeliveryDocs implements Documentation {
  private static final String ALL = WebhookResource.PATH + "/deliveries";

  @Override
  public Map<String, Schema> shapes() {
    Member[] more = Arrays.copyOf(members(), members().length + 2);
    more[more.length - 2] = member("body", text("As it is signed and sent."));
    more[more.length - 1] = member("log", list("The attempts.", attempt()));
    return Map.of(
        "Delivery", object("One event for one endpoint.", members()),
        "DeliveryWithLog", object("The same with all there is to tell.", more),
        "DeliveryList",
            object(
                "Deliveries, newest first.",
                member("meta", object("Where it goes on.", cursor())),
                member("data", list("Them.", ref("Delivery")))),
        "Replayed",
            object("What is sent again.", member("replayed", count("How many.")), cursor()));
  }

  private static Member cursor() {
    return member("next_cursor", orNull(text("For the parameter `cursor`, while there is more.")));
  }

  private static Member[] members() {
    return new Member[] {
      member("id", uuid("Its id.")),
      member("endpoint", uuid("The id of the endpoint.")),
      member("event_id", uuid("The id of the event: the `webhook-id` of each attempt.")),
      member("event", code("Which event.", EventType.values(), EventType::wireName)),
      member("collection", text("Of which collection.")),
      member("item_id", count("Of which item.")),
      member("status", status()),
      member("attempts", count("How many were begun.")),
      member("created_at", instant("When it was made.")),
      member("next_attempt_at", orNull(instant("When it is tried, if it waits for its time."))),
      member("finished_at", orNull(instant("When it was heard or given up.")))
    };
  }

  private static Schema attempt() {
    return object(
        "One attempt.",
        member("number", count("From 1.")),
        member("at", instant("When it began.")),
        member("status", orNull(count("The status, if there was an answer."))),
        member("millis", count("How long it took.")),
        member("answer", text("How the answer begins, or why there was none.")));
  }

  private static Schema status() {
    return code("How far it has come.", DeliveryState.values(), DeliveryState::code);
  }

  @Override
  public List<RouteDoc> routes() {
    return List.of(
        route(HttpMethod.GET, ALL, "listDeliveries", "What was sent, newest first")
            .takes(
                query("status", status()),
                query("endpoint", uuid("Only those to this endpoint.")),
                query("event", uuid("Only those of the event of this id.")),
                query("since", instant("Only those made then or later.")),
                query("cursor", uuid("Where the list before ended.")),
                query(
                    "limit",
                    count("How many at most.", 1, DeliveryParameters.MAX_LIMIT),
                    DeliveryParameters.DEFAULT_LIMIT))
            .answers(200, "The deliveries.", ref("DeliveryList"))
            .refuses(400, "A parameter is wrong.")
            .examples("none", "badStatus"),
        route(HttpMethod.GET, ALL + "/{id}", "readDelivery", "What was sent, and what came back")
            .takes(id())
            .answers(200, "The delivery.", ref("DeliveryWithLog"))
            .fails(Failure.NOT_FOUND)
            .examples("heard"),
        route(HttpMethod.POST, ALL + "/{id}/replay", "replayDelivery", "Send it again")
            .takes(id())
            .answers(202, "It is sent again, under the same id.", ref("DeliveryWithLog"))
            .fails(Failure.NOT_FOUND)
            .examples("again"),
        route(HttpMethod.POST, ALL + "/replay", "replayDeliveries", "Send many again")
            .takes(
                query("since", instant("Those made then or later; needed.")),
                query("until", instant("Those made before.")),
                query(
                    "status",
                    code("Which; `any` for both.", Stream.of("failed", "delivered", "any")),
                    "failed"),
                query("endpoint", uuid("Only those to this endpoint.")),
                query("cursor", uuid("Where the last answer ended.")))
            .answers(202, "They are sent again, oldest first.", ref("Replayed"))
            .refuses(400, "A parameter is wrong.")
            .examples("failedSince", "noTime"));
  }

  private static Parameter id() {
    return path("id", "The id of the delivery.");
  }

  private static RouteDoc route(HttpMethod method, String path, String id, String summary) {
    return RouteDoc.of(method, path, id, summary).in(Chapter.WEBHOOKS).needs(Scope.ADMIN);
  }
}
