package dev.creamery.adapter.rest.manage;

import static dev.creamery.adapter.rest.openapi.Parameters.path;
import static dev.creamery.adapter.rest.openapi.Shapes.closed;
import static dev.creamery.adapter.rest.openapi.Shapes.code;
import static dev.creamery.adapter.rest.openapi.Shapes.instant;
import static dev.creamery.adapter.rest.openapi.Shapes.list;
import static dev.creamery.adapter.rest.openapi.Shapes.member;
import static dev.creamery.adapter.rest.openapi.Shapes.object;
import static dev.creamery.adapter.rest.openapi.Shapes.ref;
import static dev.creamery.adapter.rest.openapi.Shapes.text;
import static dev.creamery.adapter.rest.openapi.Shapes.uuid;

import dev.creamery.adapter.rest.openapi.Chapter;
import dev.creamery.adapter.rest.openapi.Documentation;
import dev.creamery.adapter.rest.openapi.Failure;
import dev.creamery.adapter.rest.openapi.RouteDoc;
import dev.creamery.adapter.rest.openapi.Shapes.Member;
import dev.creamery.application.access.Scope;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What there is to say of tokens. */
public final class TokenDocs implements Documentation {
  private static final String TOKENS = "/manage/v1/tokens";

  @Override
  public Map<String, Schema> shapes() {
    return Map.of(
        "TokenWish", closed(object("A token to be.", name(), scope())),
        "Token", object("A token, without its secret.", id(), name(), scope(), created()),
        "IssuedToken",
            object(
                "A new token.",
                id(),
                name(),
                scope(),
                created(),
                member("token", text("The secret, shown here and never again."))),
        "TokenList", object("All tokens.", member("data", list("Them.", ref("Token")))));
  }

  @Override
  public List<RouteDoc> routes() {
    return List.of(
        route(HttpMethod.GET, TOKENS, "listTokens", "All tokens of the organization")
            .answers(200, "The tokens.", ref("TokenList"))
            .examples("all"),
        route(HttpMethod.POST, TOKENS, "issueToken", "Issue a token")
            .takes(ref("TokenWish"))
            .answers(201, "The token, with its secret.", ref("IssuedToken"))
            .refusesBodies("A member is wrong.")
            .examples("issued", "wrongScope"),
        route(HttpMethod.DELETE, TOKENS + "/{id}", "revokeToken", "Revoke a token")
            .takes(path("id", "The id of the token."))
            .answers(204, "It is revoked.")
            .fails(Failure.NOT_FOUND)
            .examples("revoked"));
  }

  private static RouteDoc route(HttpMethod method, String path, String id, String summary) {
    return RouteDoc.of(method, path, id, summary).in(Chapter.TOKENS).needs(Scope.ADMIN);
  }

  private static Member id() {
    return member("id", uuid("Its id."));
  }

  private static Member name() {
    return member("name", text("Its name.").minLength(1).maxLength(TokenRequest.MAX_NAME));
  }

  private static Member scope() {
    return member(
        "scope",
        code("What it may do; each includes those before it.", Scope.values(), Scope::code));
  }

  private static Member created() {
    return member("created_at", instant("When it was issued."));
  }
}
