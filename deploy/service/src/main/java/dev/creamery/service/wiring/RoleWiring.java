package dev.creamery.service.wiring;

import dev.creamery.service.role.Roles;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells every part of the application what this replica does. */
@Singleton
class RoleWiring {
  @Produces
  @Singleton
  Roles roles(@ConfigProperty(name = "creamery.roles") Optional<String> roles) {
    return Roles.parse(roles);
  }
}
