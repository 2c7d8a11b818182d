package dev.creamery.adapter.persistence.webhook;

import dev.creamery.adapter.persistence.json.InputJson;
import dev.creamery.application.webhook.WebhookTarget;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.webhook.CustomHeaders;
import dev.creamery.domain.webhook.EndpointSettings;
import dev.creamery.domain.webhook.EventFilter;
import dev.creamery.domain.webhook.Payload;
import dev.creamery.domain.webhook.WebhookEndpoint;
import dev.creamery.domain.webhook.WebhookSecret;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads and writes the columns of endpoints. */
@Singleton
final class EndpointRows {
  private final SecretCipher cipher;

  EndpointRows(SecretCipher cipher) {
    this.cipher = cipher;
  }

  WebhookEndpoint endpoint(Row row) {
    OrganizationId organization = new OrganizationId(row.getLong("org"));
    UUID id = row.getUUID("id");
    return new WebhookEndpoint(
        organization,
        id,
        settings(row, headers(organization, id, row)),
        row.getBoolean("enabled"),
        Optional.ofNullable(row.getString("disabled_reason")),
        instant(row, "failing_since"),
        row.getOffsetDateTime("created_at").toInstant());
  }

  /** The settings, with these headers. */
  static EndpointSettings settings(Row row, CustomHeaders headers) {
    return new EndpointSettings(
        row.getString("url"),
        new EventFilter(List.of(row.getArrayOfStrings("events"))),
        Arrays.stream(row.getArrayOfStrings("collections")).map(CollectionKey::new).toList(),
        Payload.parse(row.getString("payload")).orElseThrow(),
        headers);
  }

  WebhookTarget target(OrganizationId organization, UUID id, Row row) {
    List<WebhookSecret> secrets =
        Stream.of(bytes(row, "secret"), bytes(row, "old_secret"))
            .flatMap(Optional::stream)
            .flatMap(kept -> cipher.decrypt(kept, place(organization, id)).stream())
            .map(WebhookSecret::new)
            .toList();
    return new WebhookTarget(row.getString("url"), headers(organization, id, row), secrets);
  }

  private static Optional<byte[]> bytes(Row row, String column) {
    return Optional.ofNullable(row.getDelegate().getBuffer(column)).map(Buffer::getBytes);
  }

  private CustomHeaders headers(OrganizationId organization, UUID id, Row row) {
    return bytes(row, "headers")
        .flatMap(kept -> cipher.decrypt(kept, place(organization, id)))
        .map(EndpointRows::readHeaders)
        .orElse(CustomHeaders.NONE);
  }

  private static CustomHeaders readHeaders(String json) {
    Map<String, String> headers = new LinkedHashMap<>();
    InputJson.readMembers(json)
        .values()
        .forEach((name, value) -> headers.put(name, ((InputValue.Text) value).value()));
    return new CustomHeaders(headers);
  }

  /** The headers as they are kept. */
  Buffer kept(OrganizationId organization, UUID id, CustomHeaders headers) {
    Map<String, InputValue> members = new LinkedHashMap<>();
    headers.values().forEach((name, value) -> members.put(name, new InputValue.Text(value)));
    return encrypted(organization, id, InputJson.write(members));
  }

  /** The secret as it is kept. */
  Buffer kept(OrganizationId organization, UUID id, WebhookSecret secret) {
    return encrypted(organization, id, secret.text());
  }

  private Buffer encrypted(OrganizationId organization, UUID id, String text) {
    return Buffer.buffer(cipher.encrypt(text, place(organization, id)));
  }

  private static String place(OrganizationId organization, UUID id) {
    return organization.value() + "/" + id;
  }

  static Optional<Instant> instant(Row row, String column) {
    return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
  }
}
