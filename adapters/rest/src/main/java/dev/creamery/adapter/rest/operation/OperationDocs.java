package dev.creamery.adapter.rest.operation;

import static dev.creamery.adapter.rest.openapi.Parameters.path;
import static dev.creamery.adapter.rest.openapi.Parameters.query;
import static dev.creamery.adapter.rest.openapi.Shapes.code;
import static dev.creamery.adapter.rest.openapi.Shapes.count;
import static dev.creamery.adapter.rest.openapi.Shapes.flag;
import static dev.creamery.adapter.rest.openapi.Shapes.instant;
import static dev.creamery.adapter.rest.openapi.Shapes.list;
import static dev.creamery.adapter.rest.openapi.Shapes.member;
import static dev.creamery.adapter.rest.openapi.Shapes.object;
import static dev.creamery.adapter.rest.openapi.Shapes.optional;
import static dev.creamery.adapter.rest.openapi.Shapes.orNull;
import static dev.creamery.adapter.rest.openapi.Shapes.ref;
import static dev.creamery.adapter.rest.openapi.Shapes.text;
import static dev.creamery.adapter.rest.openapi.Shapes.uuid;

import dev.creamery.adapter.rest.RestConfig;
import dev.creamery.adapter.rest.openapi.Chapter;
import dev.creamery.adapter.rest.openapi.Documentation;
import dev.creamery.adapter.rest.openapi.Failure;
import dev.creamery.adapter.rest.openapi.RouteDoc;
import dev.creamery.application.access.Scope;
import dev.creamery.application.operation.BulkView;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.OperationStatus;
import dev.creamery.application.operation.OperationView;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.shared.ErrorCode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What there is to say of operations. */
public final class OperationDocs implements Documentation {
  private static final String OPERATIONS = "/v2/operations/";
  private static final String OPERATION = OPERATIONS + "{id}/";

  @Override
  public Map<String, Schema> shapes() {
    return Map.of(
        "Operation", operation(),
        "OperationList",
            object("Operations, newest first.", member("data", list("Them.", ref("Operation")))),
        "CommandList",
            object("Commands, by their index.", member("commands", list("Them.", ref("Command")))),
        "Command", command(),
        "CommandError", error(),
        "Bulk", bulk());
  }

  @Override
  public List<RouteDoc> routes() {
    return List.of(listing(), one(), commands(), retry());
  }

  private static RouteDoc listing() {
    return route(HttpMethod.GET, OPERATIONS, "listOperations", "Operations, newest first")
        .takes(
            query("status", status("Only those that have come so far.")),
            query("collection", text("Only those that touch this collection.")),
            query("item", count("Only those that touch the item of this id.")),
            query("since", instant("Only those that were accepted then or later.")),
            limit(OperationParameters.MAX_LIMIT, OperationParameters.DEFAULT_LIMIT))
        .answers(200, "The operations.", ref("OperationList"))
        .refuses(400, "A parameter is wrong.")
        .examples("ofAnItem", "badStatus");
  }

  private static RouteDoc one() {
    return route(HttpMethod.GET, OPERATION, "readOperation", "What became of a write")
        .says(
            "To who accepts `text/event-stream`, an event `operation` with it now and whenever it"
                + " has changed, until it has finished; who comes back with `Last-Event-ID` is told"
                + " only what is new, and 204 where there is no more to come.")
        .takes(
            id(),
            query(
                "wait",
                count(
                    "Seconds to wait for it to finish, "
                        + RestConfig.MAX_WAIT
                        + " at the most where nothing else is configured.")))
        .answers(200, "The operation, finished or not.", ref("Operation"))
        .refuses(400, "A parameter is wrong.")
        .fails(Failure.NOT_FOUND)
        .examples("applied");
  }

  private static RouteDoc commands() {
    return route(HttpMethod.GET, OPERATION + "commands/", "readCommands", "Its commands, by pages")
        .says("For bulks, which have more commands than their operation shows.")
        .takes(
            id(),
            query("status", state("Only those that have come so far.")),
            query("after", count("Only those of a greater index: the last of the page before.")),
            limit(OperationParameters.MAX_COMMANDS, OperationView.MAX_COMMANDS))
        .answers(200, "The commands; none where there is no such operation.", ref("CommandList"))
        .refuses(400, "A parameter is wrong.")
        .fails(Failure.NOT_FOUND)
        .examples("rejected");
  }

  private static RouteDoc retry() {
    return route(HttpMethod.POST, OPERATION + "retry/", "retryOperation", "Put what failed back")
        .takes(id())
        .answers(200, "Nothing is to be done again.", ref("Operation"))
        .answers(202, "It is done again.", ref("Operation"), "Location", "Retry-After")
        .fails(Failure.NO_SLASH, Failure.NOT_FOUND)
        .examples("nothingFailed");
  }

  private static RouteDoc route(HttpMethod method, String path, String id, String summary) {
    return RouteDoc.of(method, path, id, summary).in(Chapter.OPERATIONS).needs(Scope.WRITE);
  }

  private static Parameter id() {
    return path("id", "The id of the operation, as the `Location` of the write had it.");
  }

  private static Parameter limit(int most, int usual) {
    return query("limit", count("How many at most.", 1, most), usual);
  }

  private static Schema status(String says) {
    return code(says, OperationStatus.values(), OperationStatus::code);
  }

  private static Schema state(String says) {
    return code(says, CommandState.values(), CommandState::code);
  }

  private static Schema operation() {
    return object(
        "What became of a write, all its commands together.",
        member("id", uuid("Its id.")),
        member("status", status("How far it has come. `partial`: finished, and not alike.")),
        member("accepted_at", instant("When it was recorded.")),
        member("finished_at", orNull(instant("When it was done."))),
        member("counts", counts()),
        member("commands", list("One for each item; of a bulk the first.", ref("Command"))),
        optional(
            "commands_truncated",
            flag("Of a bulk: whether there are more commands than are shown here.")),
        optional("bulk", ref("Bulk")));
  }

  private static Schema bulk() {
    return object(
        "How far a bulk has come.",
        member(
            "state",
            code("Whether more of it is to come.", BulkView.State.values(), BulkView.State::code)),
        member("lines", count("How many lines were taken.")),
        member("refused", count("Of how many of those nothing was recorded.")),
        member("refusals", list("The first of them.", refusal())));
  }

  private static Schema refusal() {
    return object(
        "A line of which nothing was recorded.",
        member("line", count("Which, from 1.")),
        member("errors", list("Why.", ref("CommandError"))));
  }

  private static Schema counts() {
    return object(
        "How many commands are in which state.",
        member("total", count("All.")),
        member("pending", count("To be done.")),
        member("running", count("Being done.")),
        member("applied", count("Done.")),
        member("rejected", count("Refused: the client's fault, and final.")),
        member("failed", count("Given up: not the client's fault.")));
  }

  private static Schema command() {
    return object(
        "What is done with one item.",
        member(
            "index",
            count(
                "The index of the element of `fields` that it was made of; of a bulk, the number of"
                    + " its line less one.")),
        member("id", uuid("Its id.")),
        member("kind", code("What it does.", CommandKind.values(), CommandKind::code)),
        member("collection", text("The key of the collection.")),
        member("item_id", count("The id of the item.")),
        member("status", state("How far it has come.")),
        member("version", orNull(count("The version of the item that it made."))),
        member("errors", list("Why it was refused.", ref("CommandError"))),
        member("media", list("The files that are or were fetched for it.", media())),
        member("attempts", count("How often it was tried.")),
        member("accepted_at", instant("When it was recorded.")),
        member("applied_at", orNull(instant("When it was done."))));
  }

  private static Schema media() {
    return object(
        "One file.",
        member("source", text("The address that was given.")),
        member("url", orNull(text("Its address in the media library, once it is there."))),
        member("bytes", count("How many have come.")),
        member("of", orNull(count("How many there will be, where the server says."))));
  }

  private static Schema error() {
    return object(
        "One thing that was wrong.",
        member("pointer", text("Where in the element, as a JSON Pointer.")),
        member("code", code("What, for programs.", ErrorCode.values(), ErrorCode::code)),
        member("detail", text("What, for people.")));
  }
}
