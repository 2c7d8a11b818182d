package dev.creamery.application.bulk;

import dev.creamery.application.accept.Write;
import dev.creamery.application.access.Principal;
import dev.creamery.application.access.Scope;
import dev.creamery.application.fake.CountingMeter;
import dev.creamery.application.fake.InMemoryFixture;
import dev.creamery.application.fake.RecordingProcessor;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.process.RehearseTogether;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.item.ItemKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bulks on a store in memory, and short ways to write their lines. */
abstract class BulkFixture extends InMemoryFixture {
  static final MediaUrls MEDIA_URLS = new MediaUrls("https://cdn.example");

  final CountingMeter meter = new CountingMeter();
  final List<ItemKey> rung = new ArrayList<>();
  final RecordingProcessor processor = new RecordingProcessor();

  TakeBulk bulks() {
    return new TakeBulk(
        store.directory(),
        store.ids(),
        store.bulks(),
        rung::addAll,
        meter,
        processor,
        new RehearseTogether(store.processing(), MEDIA_URLS, MANY),
        MEDIA_URLS);
  }

  Principal who() {
    return new Principal(organization, "Léa", Scope.WRITE, false);
  }

  static BulkLine create(int number, String key, Object... fields) {
    return asked(number, CommandKind.CREATE, key, Optional.empty(), Optional.empty(), fields);
  }

  static BulkLine upsert(int number, String isbn, Object... fields) {
    BulkLine.Match match = new BulkLine.Match("isbn", Inputs.of(isbn));
    return asked(number, CommandKind.CREATE, "books", Optional.empty(), Optional.of(match), fields);
  }

  static BulkLine patchLine(int number, String id, Object... fields) {
    return asked(
        number, CommandKind.PATCH, "team_members", Optional.of(id), Optional.empty(), fields);
  }

  static BulkLine asked(
      int number,
      CommandKind kind,
      String key,
      Optional<String> item,
      Optional<BulkLine.Match> match,
      Object... fields) {
    Map<String, InputValue> element = Inputs.members(fields).values();
    Write write = new Write(kind, key, item, Optional.empty(), List.of(element), Optional.empty());
    return new BulkLine.Asked(number, write, match);
  }

  static Object ref(int line) {
    return Map.of("$ref", line);
  }
}
