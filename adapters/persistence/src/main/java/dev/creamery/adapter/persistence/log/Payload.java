package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.json.InputJson;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.command.Precondition;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedInput;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.reference.ReferenceTarget;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asked for, as the command log keeps it: {@code
 * {"status":"draft","localized":true,"fields":{"<locale>":{"<field>":value}}}}. Kept as it was
 * sent, so that it can be judged again by the schema of the moment in which it is applied. An
 * unlink, which no client sends, is {@code {"unlinked":{"collection":"authors","id":7},…}}, a
 * restore of a version {@code {"version":3,…}}, and a command with a precondition {@code
 * {"if_match":[3],…}}.
 */
public final class Payload {
  private static final String STATUS = "status";
  private static final String LOCALIZED = "localized";
  private static final String FIELDS = "fields";
  private static final String UNLINKED = "unlinked";
  private static final String VERSION = "version";
  private static final String IF_MATCH = "if_match";

  private Payload() {}

  static String write(ItemCommand command) {
    Map<String, InputValue> payload = new LinkedHashMap<>();
    command.unlinked().ifPresent(target -> payload.put(UNLINKED, TargetJson.write(target)));
    command
        .version()
        .ifPresent(n -> payload.put(VERSION, new InputValue.Num(BigDecimal.valueOf(n))));
    command
        .precondition()
        .ifPresent(required -> payload.put(IF_MATCH, PreconditionJson.write(required)));
    command.status().ifPresent(s -> payload.put(STATUS, new InputValue.Text(s.code())));
    if (command.fields().localized()) {
      payload.put(LOCALIZED, new InputValue.Bool(true));
    }
    Map<String, InputValue> fields = new LinkedHashMap<>();
    command
        .fields()
        .byLocale()
        .forEach((tag, members) -> fields.put(tag.code(), new InputValue.Members(members)));
    payload.put(FIELDS, new InputValue.Members(fields));
    return InputJson.write(payload);
  }

  /** Reads what the log holds of a command of this kind. */
  public static ItemCommand read(CommandKind kind, String json) {
    Map<String, InputValue> payload = InputJson.readMembers(json).values();
    Optional<ItemStatus> status =
        payload.get(STATUS) instanceof InputValue.Text text
            ? ItemStatus.parse(text.value())
            : Optional.empty();
    Map<LocaleTag, Map<String, InputValue>> byLocale = new LinkedHashMap<>();
    if (payload.get(FIELDS) instanceof InputValue.Members fields) {
      fields.values().forEach((code, members) -> byLocale.put(tag(code), values(members)));
    }
    LocalizedInput input = new LocalizedInput(payload.containsKey(LOCALIZED), byLocale);
    Optional<ReferenceTarget> unlinked =
        Optional.ofNullable(payload.get(UNLINKED)).map(TargetJson::read);
    Optional<Long> version =
        payload.get(VERSION) instanceof InputValue.Num number
            ? Optional.of(number.value().longValueExact())
            : Optional.empty();
    Optional<Precondition> precondition =
        Optional.ofNullable(payload.get(IF_MATCH)).map(PreconditionJson::read);
    return new ItemCommand(kind, status, input, unlinked, version, precondition);
  }

  private static LocaleTag tag(String code) {
    return code.equals(LocaleTag.NONE.code()) ? LocaleTag.NONE : new LocaleTag(code);
  }

  private static Map<String, InputValue> values(InputValue members) {
    return ((InputValue.Members) members).values();
  }
}
