package dev.creamery.application.port.in;

import dev.creamery.application.access.IssuedToken;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.shared.Violation;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The tenants of an installation, and the locales that each writes in. */
public interface Organizations {
  /** The organization that exists from the first start, and that the operator is an admin of. */
  OrganizationId DEFAULT = new OrganizationId(1);

  /** What became of a definition. */
  sealed interface Change {
    /** In force, in every replica within a second. */
    record Saved(Organization organization) implements Change {}

    /** Nothing was changed. At least one violation. */
    record Refused(List<Violation> violations) implements Change {
      public Refused {
        violations = List.copyOf(violations);
      }
    }
  }

  /** What became of a wish for an organization. */
  sealed interface Creation {
    /** Made, with a first admin token. */
    record Created(Organization organization, IssuedToken admin) implements Creation {}

    /** Nothing was made. At least one violation. */
    record Refused(List<Violation> violations) implements Creation {
      public Refused {
        violations = List.copyOf(violations);
      }
    }
  }

  Uni<Optional<Organization>> get(OrganizationId id);

  /**
   * Changes the members named: {@code {"name":"…","locales":["en","es"],"default_locale":"en"}}.
   * Without {@code default_locale} the default stays if it is still a locale, else the first is it.
   */
  Uni<Change> patch(OrganizationId id, InputValue.Members changes);

  /** Makes an organization from {@code {"name":"…"}}, with locales if they are given. */
  Uni<Creation> create(InputValue.Members definition);
}
