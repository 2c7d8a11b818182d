package dev.creamery.adapter.rest.manage;

import static dev.creamery.adapter.rest.openapi.Shapes.closed;
import static dev.creamery.adapter.rest.openapi.Shapes.count;
import static dev.creamery.adapter.rest.openapi.Shapes.list;
import static dev.creamery.adapter.rest.openapi.Shapes.member;
import static dev.creamery.adapter.rest.openapi.Shapes.object;
import static dev.creamery.adapter.rest.openapi.Shapes.optional;
import static dev.creamery.adapter.rest.openapi.Shapes.orNull;
import static dev.creamery.adapter.rest.openapi.Shapes.ref;
import static dev.creamery.adapter.rest.openapi.Shapes.text;

import dev.creamery.adapter.rest.openapi.Chapter;
import dev.creamery.adapter.rest.openapi.Documentation;
import dev.creamery.adapter.rest.openapi.RouteDoc;
import dev.creamery.adapter.rest.openapi.Shapes.Member;
import dev.creamery.application.access.Scope;
import dev.creamery.domain.definition.OrganizationDefinition;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What there is to say of organizations. */
public final class OrganizationDocs implements Documentation {
  private static final String OWN = "/manage/v1/organization";

  @Override
  public Map<String, Schema> shapes() {
    return Map.of(
        "OrganizationCreate",
            closed(
                object("An organization to be.", member("name", name()), locales(), byDefault())),
        "OrganizationChange",
            closed(
                object(
                    "What changes of an organization.",
                    optional("name", name()),
                    locales(),
                    byDefault())),
        "Organization",
            object("An organization.", id(), member("name", name()), locales(), byDefault()),
        "NewOrganization",
            object(
                "A new organization with its first token.",
                id(),
                member("name", name()),
                locales(),
                byDefault(),
                member("admin_token", ref("IssuedToken"))));
  }

  @Override
  public List<RouteDoc> routes() {
    return List.of(read(), change(), create());
  }

  private static RouteDoc read() {
    return route(HttpMethod.GET, OWN, "readOrganization", "The organization of the token")
        .needs(Scope.ADMIN)
        .answers(200, "The organization.", ref("Organization"))
        .examples("own");
  }

  private static RouteDoc change() {
    return route(HttpMethod.PATCH, OWN, "patchOrganization", "Change name or locales")
        .says(
            "What a locale that is taken out held is hidden, and kept. The first locales take along"
                + " what was written without any, into the default locale; and when the last are"
                + " taken out, what is there stays in sight.")
        .needs(Scope.ADMIN)
        .takes(ref("OrganizationChange"))
        .answers(200, "The organization as it is now.", ref("Organization"))
        .refusesBodies("A member is wrong.")
        .examples("locales", "unknownLocale");
  }

  private static RouteDoc create() {
    return route(HttpMethod.POST, OWN + "s", "createOrganization", "Make an organization")
        .says("For the operator of the installation alone.")
        .needsOperator()
        .takes(ref("OrganizationCreate"))
        .answers(
            201,
            "The organization, and its first token, whose secret is never shown again.",
            ref("NewOrganization"))
        .refusesBodies("A member is wrong.")
        .examples("made");
  }

  private static RouteDoc route(HttpMethod method, String path, String id, String summary) {
    return RouteDoc.of(method, path, id, summary).in(Chapter.ORGANIZATIONS);
  }

  private static Member id() {
    return member("id", count("Its id."));
  }

  private static Schema name() {
    return text("Its name.").minLength(1).maxLength(OrganizationDefinition.MAX_NAME);
  }

  private static Member locales() {
    return optional(
        "locales",
        list("Codes such as `en` or `es-mx`; none where content has one language.", text("A code."))
            .maxItems(OrganizationDefinition.MAX_LOCALES));
  }

  private static Member byDefault() {
    return optional("default_locale", orNull(text("One of them; the first where it is left out.")));
  }
}
