package dev.creamery.application.read;

import dev.creamery.application.port.out.Directory;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where something is read: a collection that exists, in a locale that is known.
 *
 * @param schema as the directory knows it
 */
record ReadPlace(OrganizationId organization, Collection schema, LocaleTag locale) {
  /** Reads from the place that a client named, if there is one. */
  static <T> Uni<ReadAnswer<T>> find(
      Directory directory,
      OrganizationId organization,
      String collection,
      Optional<String> locale,
      Function<ReadPlace, Uni<ReadAnswer<T>>> read) {
    Optional<CollectionKey> key = CollectionKey.parse(collection);
    if (key.isEmpty()) {
      return notFound();
    }
    return directory
        .collection(organization, key.get())
        .flatMap(
            schema ->
                schema.isEmpty()
                    ? ReadPlace.<T>notFound()
                    : directory
                        .organization(organization)
                        .map(found -> found.orElseThrow().locales())
                        .flatMap(locales -> in(locales, organization, schema.get(), locale, read)))
        .onFailure(TooManyReferences.class)
        .recoverWithItem(() -> new ReadAnswer.TooMuch<>(TooManyReferences.MESSAGE));
  }

  private static <T> Uni<ReadAnswer<T>> in(
      Locales locales,
      OrganizationId organization,
      Collection schema,
      Optional<String> named,
      Function<ReadPlace, Uni<ReadAnswer<T>>> read) {
    Optional<LocaleTag> locale =
        named.isEmpty() ? Optional.of(locales.byDefault()) : locales.find(named.get());
    return locale.isPresent()
        ? read.apply(new ReadPlace(organization, schema, locale.get()))
        : Uni.createFrom()
            .item(new ReadAnswer.UnknownLocale<>("Unknown locale. " + locales.describe()));
  }

  static <T> Uni<ReadAnswer<T>> notFound() {
    return Uni.createFrom().item(new ReadAnswer.NotFound<>());
  }
}
