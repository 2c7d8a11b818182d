package dev.creamery.adapter.rest.fake;

import dev.creamery.application.access.Scope;
import dev.creamery.application.port.in.Organizations;
import dev.creamery.domain.definition.OrganizationDefinition;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Judges as the domain does and keeps nothing. */
@Singleton
public class FakeOrganizations implements Organizations {
  @Override
  public Uni<Optional<Organization>> get(OrganizationId id) {
    return Uni.createFrom().item(Optional.of(new Organization(id, "Acme", Locales.none())));
  }

  @Override
  public Uni<Change> patch(OrganizationId id, InputValue.Members changes) {
    OrganizationDefinition read =
        OrganizationDefinition.read(changes, Optional.of("Acme"), Locales.none());
    return Uni.createFrom()
        .item(
            read instanceof OrganizationDefinition.Valid valid
                ? new Change.Saved(new Organization(id, valid.name(), valid.locales()))
                : new Change.Refused(((OrganizationDefinition.Invalid) read).violations()));
  }

  @Override
  public Uni<Creation> create(InputValue.Members definition) {
    OrganizationDefinition read =
        OrganizationDefinition.read(definition, Optional.empty(), Locales.none());
    return Uni.createFrom()
        .item(
            read instanceof OrganizationDefinition.Valid valid
                ? new Creation.Created(
                    new Organization(new OrganizationId(2), valid.name(), valid.locales()),
                    FakeTokens.token("admin", Scope.ADMIN))
                : new Creation.Refused(((OrganizationDefinition.Invalid) read).violations()));
  }
}
