package dev.creamery.adapter.rest.webhook;

import static dev.creamery.adapter.rest.openapi.Parameters.path;
import static dev.creamery.adapter.rest.openapi.Parameters.query;
import static dev.creamery.adapter.rest.openapi.Shapes.closed;
import static dev.creamery.adapter.rest.openapi.Shapes.code;
import static dev.creamery.adapter.rest.openapi.Shapes.count;
import static dev.creamery.adapter.rest.openapi.Shapes.flag;
import static dev.creamery.adapter.rest.openapi.Shapes.instant;
import static dev.creamery.adapter.rest.openapi.Shapes.list;
import static dev.creamery.adapter.rest.openapi.Shapes.map;
import static dev.creamery.adapter.rest.openapi.Shapes.member;
import static dev.creamery.adapter.rest.openapi.Shapes.object;
import static dev.creamery.adapter.rest.openapi.Shapes.optional;
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
import dev.creamery.domain.webhook.EventFilter;
import dev.creamery.domain.webhook.EventType;
import dev.creamery.domain.webhook.Payload;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What there is to say of endpoints. */
public final class WebhookDocs implements Documentation {
  private static final String ONE = WebhookResource.PATH + "/{id}";

  @Override
  public Map<String, Schema> shapes() {
    return Map.of(
        "WebhookWish",
            closed(
                object(
                    "An endpoint to be. All but the address may be left out.",
                    member("url", url()),
                    optional("events", events()),
                    optional("collections", collections()),
                    optional("payload", payload()),
                    optional("headers", headers()),
                    optional("enabled", flag("Whether it is told of anything.")))),
        "WebhookChange",
            closed(
                object(
                    "What is to be otherwise.",
                    optional("url", url()),
                    optional("events", events()),
                    optional("collections", collections()),
                    optional("payload", payload()),
                    optional("headers", headers()),
                    optional("enabled", flag("Whether it is told of anything.")))),
        "Webhook", object("An endpoint, without its secret.", members()),
        "WebhookWithSecret",
            object(
                "An endpoint with a new secret.",
                with(
                    member(
                        "secret",
                        text("What requests are signed with, shown here and never again.")))),
        "WebhookList", object("All endpoints.", member("data", list("Them.", ref("Webhook")))),
        "WebhookTrial",
            object(
                "What was sent for a test, and what came back.",
                member(
                    "request",
                    object(
                        "Exactly what was sent, but for the headers that HTTP needs.",
                        member("method", text("Always POST.")),
                        member("url", text("Where.")),
                        member("headers", headers()),
                        member("body", text("As it was signed.")))),
                member(
                    "response",
                    object(
                        "What came back.",
                        member("status", orNull(count("The status, if there was an answer."))),
                        member("answer", text("How the answer begins, or why there was none.")),
                        member("millis", count("How long it took."))))));
  }

  private static Schema url() {
    return text("Where events are sent: http or https, to a public address.");
  }

  private static Schema events() {
    return list(
        "Which events it wants; all where nothing is said.",
        code("An event, or a wildcard for all.", EventFilter.KNOWN.stream()));
  }

  private static Schema collections() {
    return list("Of which collections; of all where there are none.", text("A key."));
  }

  private static Schema payload() {
    return code(
        "How much it is told: `full` adds the item and its version.",
        Payload.values(),
        Payload::code);
  }

  private static Schema headers() {
    return map("Headers by name.", text("A value."));
  }

  private static Member[] members() {
    return new Member[] {
      member("id", uuid("Its id.")),
      member("url", url()),
      member("events", events()),
      member("collections", collections()),
      member("payload", payload()),
      member("headers", headers()),
      member("enabled", flag("Whether it is told of anything.")),
      member("disabled_reason", orNull(text("Why not."))),
      member("failing_since", orNull(instant("Since when it has not heard."))),
      member("created_at", instant("When it was made."))
    };
  }

  private static Member[] with(Member more) {
    Member[] members = Arrays.copyOf(members(), members().length + 1);
    members[members.length - 1] = more;
    return members;
  }

  @Override
  public List<RouteDoc> routes() {
    return List.of(
        route(HttpMethod.GET, WebhookResource.PATH, "listWebhooks", "All endpoints")
            .answers(200, "The endpoints.", ref("WebhookList"))
            .examples("all"),
        route(HttpMethod.POST, WebhookResource.PATH, "createWebhook", "Make an endpoint")
            .takes(ref("WebhookWish"))
            .answers(201, "It, with its secret.", ref("WebhookWithSecret"), "Location")
            .refusesBodies("A member is wrong.")
            .refuses(409, "There are as many as there may be.")
            .examples("made", "innerAddress"),
        route(HttpMethod.GET, ONE, "readWebhook", "One endpoint")
            .takes(id())
            .answers(200, "The endpoint.", ref("Webhook"))
            .fails(Failure.NOT_FOUND)
            .examples("one"),
        route(HttpMethod.PATCH, ONE, "patchWebhook", "Change an endpoint")
            .takes(id())
            .takes(ref("WebhookChange"))
            .answers(200, "The endpoint as it is now.", ref("Webhook"))
            .refusesBodies("A member is wrong.")
            .fails(Failure.NOT_FOUND)
            .examples("full"),
        route(HttpMethod.POST, ONE + "/enable", "enableWebhook", "Have an endpoint hear again")
            .takes(id())
            .answers(200, "The endpoint as it is now.", ref("Webhook"))
            .fails(Failure.NOT_FOUND)
            .examples("enabled"),
        route(HttpMethod.POST, ONE + "/rotate-secret", "rotateSecret", "Give it a new secret")
            .takes(
                id(),
                query(
                    "overlap",
                    count(
                        "Seconds for which the one before signs too.",
                        0,
                        WebhookResource.MAX_OVERLAP),
                    WebhookResource.DEFAULT_OVERLAP))
            .answers(200, "It, with the new secret.", ref("WebhookWithSecret"), "Location")
            .refuses(400, "The parameter is wrong.")
            .fails(Failure.NOT_FOUND)
            .examples("rotated"),
        route(HttpMethod.POST, ONE + "/test", "testWebhook", "Send it an event that never happened")
            .takes(id(), query("event", type(), EventType.PUBLISHED.wireName()))
            .answers(200, "What was sent, and what came back.", ref("WebhookTrial"))
            .refuses(400, "The parameter is wrong.")
            .fails(Failure.NOT_FOUND)
            .examples("heard", "badEvent"),
        route(HttpMethod.DELETE, ONE, "deleteWebhook", "Take an endpoint away")
            .takes(id())
            .answers(204, "It is gone, and what it was still to be told with it.")
            .fails(Failure.NOT_FOUND)
            .examples("gone"));
  }

  private static Schema type() {
    return code("Which event.", EventType.values(), EventType::wireName);
  }

  private static Parameter id() {
    return path("id", "The id of the endpoint.");
  }

  private static RouteDoc route(HttpMethod method, String path, String id, String summary) {
    return RouteDoc.of(method, path, id, summary).in(Chapter.WEBHOOKS).needs(Scope.ADMIN);
  }
}
