package dev.creamery.e2e.openapi;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.IntStream;

/** How to be refused with what was fine: by the name of the example of the refusal. */
enum Provocation {
  /** A token that may do less. */
  NO_TOKEN("noToken") {
    @Override
    HttpRequest.Builder request(Example example, Library library) {
      String below = String.valueOf(BELOW.get(example.role()));
      HttpRequest.Builder request = library.anonymous(example);
      return below.isEmpty()
          ? request
          : request.setHeader("Authorization", "Token " + library.token(below));
    }
  },
  UNKNOWN_TOKEN("unknownToken") {
    @Override
    HttpRequest.Builder request(Example example, Library library) {
      return library.request(example).setHeader("Authorization", "Token unknown");
    }
  },
  NOT_FOUND("notFound") {
    @Override
    HttpRequest.Builder request(Example example, Library library) {
      return library.request(example.elsewhere("nothing"));
    }
  },
  TOO_LONG("tooLong") {
    @Override
    HttpRequest.Builder request(Example example, Library library) {
      return library
          .request(example)
          .method(example.method(), BodyPublishers.ofString(" ".repeat(1_048_577)));
    }
  },
  NOT_JSON("notJson") {
    @Override
    HttpRequest.Builder request(Example example, Library library) {
      return library.request(example).setHeader("Content-Type", "text/plain");
    }
  },
  TOO_MANY_HEADERS("tooMany") {
    @Override
    HttpRequest.Builder request(Example example, Library library) {
      HttpRequest.Builder request = library.request(example);
      IntStream.range(0, 101).forEach(i -> request.header("X-" + i, "x"));
      return request;
    }
  };

  /** Who may do less than a role, and so may not do what it takes. */
  private static final Map<String, String> BELOW =
      Map.of("read", "", "write", "read", "admin", "write", "operator", "admin");

  private final String example;

  Provocation(String example) {
    this.example = example;
  }

  abstract HttpRequest.Builder request(Example example, Library library);

  static Provocation of(String example) {
    for (Provocation each : values()) {
      if (each.example.equals(example)) {
        return each;
      }
    }
    throw new AssertionError("Nobody knows how to provoke " + example);
  }
}
