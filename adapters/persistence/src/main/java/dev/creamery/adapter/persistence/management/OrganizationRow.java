package dev.creamery.adapter.persistence.management;

import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An organization as it is kept. */
@Entity
@Table(name = "organization")
class OrganizationRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String name = "";
  private String[] locales = {};

  @Column(name = "default_locale")
  private @Nullable String defaultLocale;

  OrganizationRow() {}

  OrganizationRow(String name, Locales locales) {
    become(name, locales);
  }

  final void become(String newName, Locales newLocales) {
    name = newName;
    locales = newLocales.tags().stream().map(LocaleTag::code).toArray(String[]::new);
    defaultLocale = newLocales.isLocalized() ? newLocales.byDefault().code() : null;
  }

  /** What the row says. Only rows that are in the table have an id to say it by. */
  Organization organization() {
    if (id == null) {
      throw new IllegalStateException("The row is not in the table yet");
    }
    return new Organization(new OrganizationId(id), name, locales());
  }

  private Locales locales() {
    return defaultLocale == null
        ? Locales.none()
        : new Locales(
            Arrays.stream(locales).map(LocaleTag::new).toList(), new LocaleTag(defaultLocale));
  }
}
