package dev.creamery.application.bulk;

import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.ItemId;
import dev.creamery.application.accept.Judgement;
import dev.creamery.application.accept.Write;
import dev.creamery.application.port.out.BulkFindings;
import dev.creamery.application.port.out.NewBulkLines;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Judges some lines one after the other, each on what those before it made. */
final class LineJudge {
  private final Locales locales;
  private final IntFunction<Optional<Long>> fresh;
  private final Map<Integer, Long> items;
  private final Map<UniqueKey, Long> holders;
  private final Set<Long> made = new HashSet<>();
  private final Map<UniqueKey, Long> reserved = new HashMap<>();
  private final List<NewBulkLines.Line> commands = new ArrayList<>();
  private final List<RefusedLine> refused;

  /**
   * A judge.
   *
   * @param fresh the id of the item that a line makes; empty where it gets whatever is next
   * @param refused lines that were refused before
   */
  LineJudge(
      Locales locales,
      BulkFindings found,
      IntFunction<Optional<Long>> fresh,
      List<RefusedLine> refused) {
    this.locales = locales;
    this.fresh = fresh;
    this.items = new HashMap<>(found.lines());
    this.holders = new HashMap<>(found.holders());
    this.refused = new ArrayList<>(refused);
  }

  void judge(SurveyedLine line) {
    Optional<Integer> nothing =
        line.references().stream().filter(number -> !items.containsKey(number)).findFirst();
    if (nothing.isPresent()) {
      String message = "Line " + nothing.get() + " has no item: it is blank, or was refused.";
      refuse(line, LineRefusals.at(ErrorCode.REFERENCE_NOT_FOUND, message, "fields"));
      return;
    }
    Optional<Long> holder = line.match().map(SurveyedLine.Matching::key).map(holders::get);
    Write write = line.resolved(items);
    if (line.match().isPresent()) {
      BulkLine.Match match = line.match().get().asked();
      if (Upserting.contradicts(write.elements().get(0), match)) {
        String message = "Leave this out, or give it the value that match has.";
        refuse(line, LineRefusals.at(ErrorCode.INVALID_MATCH, message, "fields", match.field()));
        return;
      }
      write = new Upserting(locales, line.collection()).write(write, match, holder);
    }
    judge(line, write);
  }

  private void judge(SurveyedLine line, Write write) {
    Optional<Long> item = write.item().flatMap(ItemId::parse);
    if (write.item().isPresent() && item.isEmpty()) {
      refuse(line, LineRefusals.NO_ITEM);
      return;
    }
    if (line.collection().requiresIfMatch()
        && item.isPresent()
        && write.terms().precondition().isEmpty()) {
      refuse(line, LineRefusals.of(new Acceptance.PreconditionRequired()));
      return;
    }
    Judgement judgement = Judgement.of(locales, line.collection(), write, Optional.empty());
    if (judgement instanceof Judgement.Refused no) {
      refuse(line, LineRefusals.of(no.why()));
    } else if (judgement instanceof Judgement.Sound sound) {
      record(line, item, sound.commands().get(0));
    }
  }

  private void record(SurveyedLine line, Optional<Long> item, ItemCommand command) {
    boolean known = item.map(made::contains).orElse(false);
    Optional<Long> id = item.isEmpty() ? next(line) : item;
    id.ifPresent(of -> items.put(line.number(), of));
    commands.add(new NewBulkLines.Line(line.number(), line.collection().key(), id, known, command));
  }

  /** The id of an item that this line makes, by which later lines can name it. */
  private Optional<Long> next(SurveyedLine line) {
    Optional<Long> id = fresh.apply(line.number());
    id.ifPresent(
        next -> {
          made.add(next);
          line.match()
              .ifPresent(
                  matching -> {
                    holders.put(matching.key(), next);
                    reserved.put(matching.key(), next);
                  });
        });
    return id;
  }

  private void refuse(SurveyedLine line, Violation why) {
    refuse(line, List.of(why));
  }

  private void refuse(SurveyedLine line, List<Violation> why) {
    refused.add(new RefusedLine(line.number(), why));
  }

  /** What is to be recorded. */
  NewBulkLines judged() {
    return new NewBulkLines(commands, refused, reserved, LineRefusals.NO_ITEM);
  }
}
