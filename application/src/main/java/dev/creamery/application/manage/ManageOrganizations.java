package dev.creamery.application.manage;

import dev.creamery.application.access.Scope;
import dev.creamery.application.port.in.Organizations;
import dev.creamery.application.port.in.Tokens;
import dev.creamery.application.port.out.OrganizationRepository;
import dev.creamery.domain.definition.OrganizationDefinition;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Judges descriptions of organizations and keeps those that hold. */
public final class ManageOrganizations implements Organizations {
  private final OrganizationRepository repository;
  private final Tokens tokens;

  public ManageOrganizations(OrganizationRepository repository, Tokens tokens) {
    this.repository = repository;
    this.tokens = tokens;
  }

  @Override
  public Uni<Optional<Organization>> get(OrganizationId id) {
    return repository.find(id);
  }

  @Override
  public Uni<Change> patch(OrganizationId id, InputValue.Members changes) {
    return repository.find(id).map(Optional::orElseThrow).flatMap(now -> patch(now, changes));
  }

  private Uni<Change> patch(Organization now, InputValue.Members changes) {
    OrganizationDefinition read =
        OrganizationDefinition.read(changes, Optional.of(now.name()), now.locales());
    if (read instanceof OrganizationDefinition.Invalid invalid) {
      return Uni.createFrom().item(new Change.Refused(invalid.violations()));
    }
    OrganizationDefinition.Valid valid = (OrganizationDefinition.Valid) read;
    return repository
        .update(new Organization(now.id(), valid.name(), valid.locales()))
        .map(Change.Saved::new);
  }

  @Override
  public Uni<Creation> create(InputValue.Members definition) {
    OrganizationDefinition read =
        OrganizationDefinition.read(definition, Optional.empty(), Locales.none());
    if (read instanceof OrganizationDefinition.Invalid invalid) {
      return Uni.createFrom().item(new Creation.Refused(invalid.violations()));
    }
    OrganizationDefinition.Valid valid = (OrganizationDefinition.Valid) read;
    return repository.create(valid.name(), valid.locales()).flatMap(this::withAdmin);
  }

  private Uni<Creation> withAdmin(Organization organization) {
    return tokens
        .issue(organization.id(), "admin", Scope.ADMIN)
        .map(token -> new Creation.Created(organization, token));
  }
}
