package dev.creamery.adapter.persistence.sql;

import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;

/** Reads organizations from rows. */
public final class OrganizationRows {
  /** Selects the organization of an id. */
  public static final String BY_ID =
      "SELECT id, name, locales, default_locale FROM organization WHERE id = $1";

  private OrganizationRows() {}

  public static Organization read(Row row) {
    String byDefault = row.getString("default_locale");
    Locales locales =
        byDefault == null
            ? Locales.none()
            : new Locales(
                Arrays.stream(row.getArrayOfStrings("locales")).map(LocaleTag::new).toList(),
                new LocaleTag(byDefault));
    return new Organization(new OrganizationId(row.getLong("id")), row.getString("name"), locales);
  }
}
