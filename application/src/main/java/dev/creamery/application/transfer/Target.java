package dev.creamery.application.transfer;

import dev.creamery.application.access.Principal;
import dev.creamery.application.port.in.Collections;
import dev.creamery.application.port.in.ContentWrites;
import dev.creamery.application.port.in.MediaLibrary;
import dev.creamery.application.port.in.Operations;
import dev.creamery.application.port.in.Organizations;
import dev.creamery.application.port.in.PageReads;
import dev.creamery.application.port.in.PageWrites;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Everything that can be done to the organization that an import goes to. */
public record Target(
    Directory directory,
    Organizations organizations,
    Collections collections,
    PageWrites pageWrites,
    PageReads pageReads,
    ContentWrites writes,
    Operations operations,
    MediaLibrary library) {

  /** Why nothing may be imported there; empty where the organization holds no content. */
  Optional<String> content(Principal who) {
    OrganizationId organization = who.organization();
    for (Collection collection : Patience.await(collections.list(organization))) {
      CollectionKey key = collection.key();
      if (Patience.await(collections.planDeletion(organization, key, false))
          == Collections.Deletion.HAS_ITEMS) {
        return Optional.of("The collection " + key + " has items. " + advice());
      }
    }
    return Patience.await(pageReads.all(organization, 1, 1)).count() > 0
        ? Optional.of("There are pages. " + advice())
        : Optional.empty();
  }

  private static String advice() {
    return "Import into an organization without content; or, to go on with an import that broke"
        + " off, send it again with the same Idempotency-Key and ?resume=true.";
  }

  /** Waits until whoever accepts writes here knows this schema. */
  void awaitSchema(Principal who, Collection saved) {
    Patience.await(
        Uni.createFrom()
            .deferred(() -> directory.collection(who.organization(), saved.key()))
            .invoke(
                known -> require(known.filter(it -> it.version() >= saved.version()).isPresent())));
  }

  /** Waits until whoever accepts writes here knows these locales. */
  void awaitLocales(Principal who, Locales locales) {
    Patience.await(
        Uni.createFrom()
            .deferred(() -> directory.organization(who.organization()))
            .invoke(
                known -> require(known.filter(it -> it.locales().equals(locales)).isPresent())));
  }

  private static void require(boolean known) {
    if (!known) {
      throw new Unavailable("A change of the schema has not come round yet");
    }
  }
}
