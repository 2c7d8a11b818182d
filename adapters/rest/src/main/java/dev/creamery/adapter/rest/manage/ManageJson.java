package dev.creamery.adapter.rest.manage;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.adapter.rest.json.ValueWriter;
import dev.creamery.application.access.IssuedToken;
import dev.creamery.application.access.TokenView;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.definition.Definition;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.organization.Organization;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The resources of the management API. */
final class ManageJson {
  private ManageJson() {}

  /** A definition as it could be put again, led by its key. */
  static void write(JsonGenerator json, Collection collection) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", collection.key().value());
    for (Map.Entry<String, InputValue> member : Definition.write(collection).values().entrySet()) {
      json.writeFieldName(member.getKey());
      ValueWriter.write(json, member.getValue());
    }
    json.writeEndObject();
  }

  /** What a PATCH changes, led by the id. */
  static void write(JsonGenerator json, Organization organization) throws IOException {
    json.writeStartObject();
    members(json, organization);
    json.writeEndObject();
  }

  /** A new organization with its first token, whose secret is shown here and never again. */
  static void write(JsonGenerator json, Organization organization, IssuedToken admin)
      throws IOException {
    json.writeStartObject();
    members(json, organization);
    json.writeFieldName("admin_token");
    write(json, admin);
    json.writeEndObject();
  }

  private static void members(JsonGenerator json, Organization organization) throws IOException {
    json.writeNumberField("id", organization.id().value());
    json.writeStringField("name", organization.name());
    json.writeArrayFieldStart("locales");
    for (LocaleTag locale : organization.locales().tags()) {
      json.writeString(locale.code());
    }
    json.writeEndArray();
    if (organization.locales().isLocalized()) {
      json.writeStringField("default_locale", organization.locales().byDefault().code());
    } else {
      json.writeNullField("default_locale");
    }
  }

  /** A new token; its secret is shown here and never again. */
  static void write(JsonGenerator json, IssuedToken issued) throws IOException {
    json.writeStartObject();
    members(json, issued.token());
    json.writeStringField("token", issued.secret());
    json.writeEndObject();
  }

  static void write(JsonGenerator json, TokenView token) throws IOException {
    json.writeStartObject();
    members(json, token);
    json.writeEndObject();
  }

  private static void members(JsonGenerator json, TokenView token) throws IOException {
    json.writeStringField("id", token.id().toString());
    json.writeStringField("name", token.name());
    json.writeStringField("scope", token.scope().code());
    json.writeStringField("created_at", token.createdAt().toString());
  }

  /** Writes one element of a list. */
  interface Element<T> {
    void write(JsonGenerator json, T element) throws IOException;
  }

  static <T> JsonWriter.Content list(List<T> elements, Element<T> element) {
    return json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("data");
      for (T each : elements) {
        element.write(json, each);
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }
}
