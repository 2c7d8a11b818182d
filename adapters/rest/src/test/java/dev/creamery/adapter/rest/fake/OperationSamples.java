package dev.creamery.adapter.rest.fake;

import dev.creamery.application.bulk.RefusedLine;
import dev.creamery.application.operation.BulkView;
import dev.creamery.application.operation.CommandCounts;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.MediaProgress;
import dev.creamery.application.operation.OperationView;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Operations of one command, in each state, under the id that writes are answered with. */
public final class OperationSamples {
  private static final Instant ACCEPTED = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant FINISHED = Instant.parse("2026-11-21T10:00:00.250Z");

  private OperationSamples() {}

  public static OperationView applied() {
    return of(CommandState.APPLIED, Optional.of(1L), List.of());
  }

  public static OperationView pending() {
    return of(CommandState.PENDING, Optional.empty(), List.of());
  }

  public static OperationView rejected() {
    Violation missing =
        new Violation(ErrorCode.REFERENCE_NOT_FOUND, Path.of("es", "boss"), "No item 9.");
    return of(CommandState.REJECTED, Optional.empty(), List.of(missing));
  }

  /** A bulk whose commands were all applied, and one of whose lines was refused. */
  public static OperationView bulk() {
    BulkView bulk =
        new BulkView(
            BulkView.State.COMPLETE,
            201,
            1,
            List.of(new RefusedLine(17, rejected().commands().get(0).errors())),
            new CommandCounts(200, 0, 0, 200, 0, 0),
            ACCEPTED,
            Optional.of(FINISHED));
    return new OperationView(FakeWrites.OPERATION, applied().commands(), Optional.of(bulk));
  }

  public static OperationView fetching() {
    MediaProgress coming =
        new MediaProgress("https://example.com/a.png", Optional.empty(), 300, Optional.of(700L));
    MediaProgress kept =
        new MediaProgress(
            "https://example.com/b.png",
            Optional.of(new MediaKey(new OrganizationId(1), new MediaId("ab".repeat(32)), "png")),
            9,
            Optional.empty());
    return of(CommandState.FETCHING_MEDIA, Optional.empty(), List.of(), List.of(coming, kept));
  }

  private static OperationView of(
      CommandState state, Optional<Long> version, List<Violation> errors) {
    return of(state, version, errors, List.of());
  }

  private static OperationView of(
      CommandState state,
      Optional<Long> version,
      List<Violation> errors,
      List<MediaProgress> media) {
    return new OperationView(
        FakeWrites.OPERATION,
        List.of(
            new CommandView(
                0,
                UUID.fromString("0192a3b4-0000-7000-8000-000000000002"),
                CommandKind.CREATE,
                new CollectionKey("team_members"),
                7,
                state,
                version,
                errors,
                media,
                state.isFinished() ? 1 : 0,
                ACCEPTED,
                state.isFinished() ? Optional.of(FINISHED) : Optional.empty())));
  }
}
