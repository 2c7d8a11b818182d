package dev.creamery.adapter.rest.openapi;

import dev.creamery.application.access.Scope;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** What there is to say of one method of one path, said in one chain of calls. */
public final class RouteDoc {
  /** The token in its header. */
  public static final String TOKEN = "token";

  /** The token in the query, where reads take it. */
  public static final String QUERY_TOKEN = "queryToken";

  private final HttpMethod method;
  private final String path;
  private final Operation operation;

  private RouteDoc(HttpMethod method, String path, String id, String summary) {
    this.method = method;
    this.path = path;
    this.operation =
        OASFactory.createOperation()
            .operationId(id)
            .summary(summary)
            .responses(OASFactory.createAPIResponses());
    Failure.OF_ALL.forEach(this::add);
  }

  /**
   * The beginning.
   *
   * @param path as clients send it, with the slash at its end where it has one
   * @param id the name of the route, under which its examples lie
   */
  public static RouteDoc of(HttpMethod method, String path, String id, String summary) {
    return new RouteDoc(method, path, id, summary);
  }

  public RouteDoc in(Chapter chapter) {
    operation.addTag(chapter.title());
    return this;
  }

  public RouteDoc says(String description) {
    operation.description(description);
    return this;
  }

  /** What scope the token must have, at the least. */
  public RouteDoc needs(Scope scope) {
    return needs(TOKEN, scope.code());
  }

  /** The operator's token. */
  public RouteDoc needsOperator() {
    return needs(TOKEN, "operator");
  }

  /** The same for a read, which takes the token in the query too. */
  public RouteDoc reads(Scope scope) {
    return needs(scope).needs(QUERY_TOKEN, scope.code());
  }

  private RouteDoc needs(String scheme, String role) {
    add(Failure.UNAUTHENTICATED);
    add(Failure.TOO_OFTEN);
    operation.addSecurityRequirement(
        OASFactory.createSecurityRequirement().addScheme(scheme, List.of(role)));
    return this;
  }

  public RouteDoc takes(Parameter... parameters) {
    for (Parameter parameter : parameters) {
      operation.addParameter(parameter);
    }
    return this;
  }

  /** The body, which is required. */
  public RouteDoc takes(Schema body) {
    operation.requestBody(
        OASFactory.createRequestBody()
            .required(true)
            .content(
                OASFactory.createContent()
                    .addMediaType(Answers.JSON, OASFactory.createMediaType().schema(body))));
    Failure.OF_BODIES.forEach(this::add);
    return this;
  }

  /** A form, which is required. What may befall it is for the route to say. */
  public RouteDoc takesForm(Schema form) {
    operation.requestBody(
        OASFactory.createRequestBody()
            .required(true)
            .content(
                OASFactory.createContent()
                    .addMediaType(Answers.FORM, OASFactory.createMediaType().schema(form))));
    return this;
  }

  /** Lines of JSON, which are required. What may befall them is for the route to say. */
  public RouteDoc takesLines(Schema lines) {
    operation.requestBody(
        OASFactory.createRequestBody()
            .required(true)
            .content(
                OASFactory.createContent()
                    .addMediaType(Answers.LINES, OASFactory.createMediaType().schema(lines))));
    return this;
  }

  /** Anybody may ask. */
  public RouteDoc isPublic() {
    operation.setSecurity(List.of());
    return this;
  }

  /** An answer with the bytes of a file, and the headers that it carries besides. */
  public RouteDoc answersFile(int status, String says, String... headers) {
    return add(status, Answers.file(says), headers);
  }

  /** An answer with lines of JSON, and the headers that it carries besides. */
  public RouteDoc answersLines(int status, String says, String... headers) {
    return add(status, Answers.lines(says), headers);
  }

  /** An answer with a body, and the headers that it carries besides. */
  public RouteDoc answers(int status, String says, Schema shape, String... headers) {
    return add(status, Answers.json(says, shape), headers);
  }

  /** An answer without a body. */
  public RouteDoc answers(int status, String says, String... headers) {
    return add(status, Answers.bare(says), headers);
  }

  /** A refusal of this route's own, with a detail. */
  public RouteDoc refuses(int status, String says) {
    return add(status, Answers.refusal(says, Shapes.ref(Answers.DETAIL)));
  }

  /** A refusal with errors by member of the body, or with a detail where it is no such body. */
  public RouteDoc refusesBodies(String says) {
    Schema either =
        Shapes.anyOf(
            "By member, or of the whole.",
            Shapes.ref(Answers.DETAIL),
            Shapes.ref(Answers.FIELD_ERRORS));
    return add(400, Answers.refusal(says, either));
  }

  /** A refusal that many routes have. */
  public RouteDoc fails(Failure... failures) {
    for (Failure failure : failures) {
      add(failure);
    }
    return this;
  }

  /** The examples of these names; the last thing to say, when everything has its place. */
  public RouteDoc examples(String... names) {
    for (String name : names) {
      ExampleFile.read(operation.getOperationId(), name).addTo(operation);
    }
    return this;
  }

  private RouteDoc add(int status, APIResponse response, String... headers) {
    for (String header : headers) {
      Answers.addHeader(response, header);
    }
    operation.getResponses().addAPIResponse(Integer.toString(status), response);
    return this;
  }

  private void add(Failure failure) {
    operation.getResponses().addAPIResponse(Integer.toString(failure.status()), failure.ref());
  }

  public HttpMethod method() {
    return method;
  }

  public String path() {
    return path;
  }

  /** All that was said, its answers in the order of their status. */
  public Operation operation() {
    APIResponses responses = operation.getResponses();
    responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    return operation;
  }
}
