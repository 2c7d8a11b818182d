package dev.creamery.adapter.rest.http;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.application.access.Principal;
import dev.creamery.application.access.Scope;
import dev.creamery.application.port.in.Authentication;
import dev.creamery.application.port.in.RateLimits;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Tells who asks, and refuses those who may not, or not so often. A token that cannot do what it is
 * used for is answered as if none were given.
 */
@Singleton
public class Callers {
  private static final String SCHEME = "Token";
  private static final Problem MISSING =
      Problem.of(401, "Authentication credentials were not provided")
          .with("WWW-Authenticate", SCHEME);
  private static final Problem UNKNOWN =
      Problem.of(401, "Invalid token.").with("WWW-Authenticate", SCHEME);

  private final Authentication authentication;
  private final Quota quota;

  Callers(Authentication authentication, RateLimits limits) {
    this.authentication = authentication;
    this.quota = new Quota(limits);
  }

  /** Whoever may read content. Only reads take a token in the query too. */
  public Uni<Principal> reader(RoutingContext http) {
    return require(http, Scope.READ, header(http).or(() -> Query.of(http).text("auth_token")));
  }

  /** Whoever may write, reading: the token may be in the query here too. */
  public Uni<Principal> reviewer(RoutingContext http) {
    return require(http, Scope.WRITE, header(http).or(() -> Query.of(http).text("auth_token")));
  }

  public Uni<Principal> writer(RoutingContext http) {
    return require(http, Scope.WRITE, header(http));
  }

  public Uni<Principal> admin(RoutingContext http) {
    return require(http, Scope.ADMIN, header(http));
  }

  /** The operator of the installation. */
  public Uni<Principal> operator(RoutingContext http) {
    return admin(http)
        .invoke(
            who -> {
              if (!who.operator()) {
                throw MISSING.refused();
              }
            });
  }

  private Uni<Principal> require(RoutingContext http, Scope scope, Optional<String> token) {
    if (token.isEmpty()) {
      return Uni.createFrom().failure(MISSING.refused());
    }
    Context request = Vertx.currentContext();
    return authentication
        .authenticate(token.get())
        .map(found -> found.orElseThrow(UNKNOWN::refused))
        .flatMap(who -> back(request, who))
        .invoke(who -> quota.count(http, token.get()))
        .invoke(who -> check(scope, who));
  }

  /** A look-up may end wherever its answer arrived; the body is received where it began. */
  private static Uni<Principal> back(Context request, Principal who) {
    Uni<Principal> here = Uni.createFrom().item(who);
    return Vertx.currentContext() == request
        ? here
        : here.emitOn(step -> request.runOnContext(ignored -> step.run()));
  }

  private static void check(Scope scope, Principal principal) {
    if (!principal.scope().includes(scope)) {
      throw MISSING.refused();
    }
  }

  private static Optional<String> header(RoutingContext http) {
    String header = http.request().getHeader(HttpHeaders.AUTHORIZATION);
    int end = SCHEME.length();
    if (header == null
        || header.length() <= end
        || header.charAt(end) != ' '
        || !header.regionMatches(true, 0, SCHEME, 0, end)) {
      return Optional.empty();
    }
    String token = header.substring(end).strip();
    return token.isEmpty() ? Optional.empty() : Optional.of(token);
  }
}
