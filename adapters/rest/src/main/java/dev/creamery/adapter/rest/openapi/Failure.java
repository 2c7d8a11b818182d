package dev.creamery.adapter.rest.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * A refusal that many routes have in common.
 *
 * @param name what routes refer to it by, and the folder of its examples
 * @param status the HTTP status
 * @param says what the matter is
 * @param headers what it carries besides
 * @param examples the names of its examples
 */
public record Failure(
    String name, int status, String says, List<String> headers, List<String> examples) {
  public static final Failure NO_SLASH =
      new Failure(
          "NoSlash",
          308,
          "The path lacks its last slash. Nothing was done: send it there.",
          List.of("Location"),
          List.of());

  public static final Failure UNAUTHENTICATED =
      new Failure(
          "Unauthenticated",
          401,
          "There is no token, or an unknown one, or one that may not do this.",
          List.of("WWW-Authenticate"),
          List.of("noToken", "unknownToken"));

  public static final Failure NOT_FOUND =
      new Failure(
          "NotFound",
          404,
          "Nothing is there, or not in the organization of the token.",
          List.of(),
          List.of("notFound"));

  public static final Failure TOO_SLOW =
      new Failure("TooSlow", 408, "The body took too long to arrive.", List.of(), List.of());

  public static final Failure TOO_LONG =
      new Failure("TooLong", 413, "The body is too long.", List.of(), List.of("tooLong"));

  public static final Failure NOT_JSON =
      new Failure(
          "NotJson",
          415,
          "The body is not said to be JSON in UTF-8.",
          List.of(),
          List.of("notJson"));

  public static final Failure TOO_OFTEN =
      new Failure(
          "TooOften",
          429,
          "The token has asked for more than its quota, where the operator has set one.",
          List.of("Retry-After", "RateLimit", "RateLimit-Policy"),
          List.of());

  public static final Failure HEADERS_TOO_LONG =
      new Failure(
          "HeadersTooLong",
          431,
          "There are too many header fields, or they are too long.",
          List.of(),
          List.of("tooMany"));

  public static final Failure UNAVAILABLE =
      new Failure(
          "Unavailable",
          503,
          "The service cannot do this now; nothing was recorded.",
          List.of("Retry-After"),
          List.of());

  /** What may befall any request. */
  static final List<Failure> OF_ALL = List.of(HEADERS_TOO_LONG, UNAVAILABLE);

  /** What may befall a request with a body. */
  static final List<Failure> OF_BODIES = List.of(TOO_SLOW, TOO_LONG, NOT_JSON);

  /** All that there are. */
  public static final List<Failure> ALL =
      List.of(
          NO_SLASH,
          UNAUTHENTICATED,
          NOT_FOUND,
          TOO_SLOW,
          TOO_LONG,
          NOT_JSON,
          TOO_OFTEN,
          HEADERS_TOO_LONG,
          UNAVAILABLE);

  public Failure {
    headers = List.copyOf(headers);
    examples = List.copyOf(examples);
  }

  APIResponse ref() {
    return OASFactory.createAPIResponse().ref(name);
  }

  /** The answer, with its examples. */
  public APIResponse response() {
    APIResponse response = Answers.refusal(says, Shapes.ref(Answers.DETAIL));
    headers.forEach(header -> Answers.addHeader(response, header));
    examples.forEach(example -> ExampleFile.read(name, example).answered(response));
    return response;
  }
}
