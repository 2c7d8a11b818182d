package dev.creamery.application.accept;

import dev.creamery.application.accept.Acceptance.ElementViolation;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.command.PreparedCommand;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleForms;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.field.LocalizedInput;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be said of a write without looking anything up but its schema, and the version that it
 * is to restore.
 */
public sealed interface Judgement {
  /** Nothing is wrong with it: these commands are to be committed. */
  record Sound(List<ItemCommand> commands) implements Judgement {}

  /** It must not be accepted. */
  record Refused(Acceptance why) implements Judgement {}

  /**
   * Judges a write.
   *
   * @param version the item of the version that the write is to restore; empty where it is to do
   *     something else
   */
  static Judgement of(Locales locales, Collection collection, Write write, Optional<Item> version) {
    Optional<LocaleTag> flatLocale =
        write.locale().isPresent()
            ? locales.find(write.locale().get())
            : Optional.of(locales.byDefault());
    if (flatLocale.isEmpty()) {
      return new Refused(new Acceptance.UnknownLocale("Unknown locale. " + locales.describe()));
    }
    LocaleForms forms = new LocaleForms(locales, name -> collection.field(name).isPresent());
    List<ItemCommand> commands = new ArrayList<>();
    List<ElementViolation> violations = new ArrayList<>();
    switch (write.kind()) {
      case DELETE -> commands.add(ItemCommand.delete());
      case RESTORE -> commands.add(ItemCommand.restore());
      case RESTORE_VERSION -> {
        Item then = version.orElseThrow();
        ItemCommand command = ItemCommand.restoreVersion(then.version());
        commands.add(command);
        note(violations, 0, PreparedCommand.prepare(collection, command, version));
      }
      case UNLINK -> throw new IllegalArgumentException("No client unlinks");
      case CREATE, REPLACE, PATCH -> {
        for (int i = 0; i < write.elements().size(); i++) {
          Map<String, InputValue> element = write.elements().get(i);
          LocaleForms.Form form = forms.sort(element, flatLocale.get());
          if (form instanceof LocaleForms.Form.Refused refused) {
            violations.add(new ElementViolation(i, refused.violation()));
          } else if (form instanceof LocaleForms.Form.Sorted sorted) {
            ItemCommand command = command(write, sorted.input());
            commands.add(command);
            note(violations, i, PreparedCommand.prepare(collection, command));
          }
        }
      }
    }
    return violations.isEmpty()
        ? new Sound(commands.stream().map(one -> required(write, one)).toList())
        : new Refused(new Acceptance.Invalid(violations));
  }

  /** A create finds no item that anything could be required of. */
  private static ItemCommand required(Write write, ItemCommand command) {
    return write.kind() == CommandKind.CREATE
        ? command
        : command.requiring(write.terms().precondition());
  }

  private static void note(
      List<ElementViolation> violations, int element, PreparedCommand prepared) {
    for (Violation violation : prepared.violations()) {
      violations.add(new ElementViolation(element, violation));
    }
  }

  private static ItemCommand command(Write write, LocalizedInput fields) {
    return new ItemCommand(write.kind(), write.status(), fields);
  }
}
