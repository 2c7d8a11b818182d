package dev.creamery.application.bulk;

import static java.util.Objects.requireNonNull;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.NewBulkLines;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.command.PreparedCommand;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses lines that show files from elsewhere. What is applied whole cannot wait for any of them.
 */
record NothingFetched(MediaUrls urls) {
  private static final String MESSAGE =
      "What is written as a whole cannot wait for files. Upload this one to /manage/v1/media first"
          + " and give its address there, or send the bulk without atomic.";

  NewBulkLines judge(LineSurvey survey, NewBulkLines judged) {
    Map<Integer, Collection> schemas = new HashMap<>();
    survey.sound().forEach(line -> schemas.put(line.number(), line.collection()));
    List<NewBulkLines.Line> left = new ArrayList<>();
    List<RefusedLine> refused = new ArrayList<>(judged.refused());
    for (NewBulkLines.Line line : judged.commands()) {
      List<Violation> elsewhere = elsewhere(line, schemas.get(line.number()));
      if (elsewhere.isEmpty()) {
        left.add(line);
      } else {
        refused.add(new RefusedLine(line.number(), elsewhere));
      }
    }
    return new NewBulkLines(left, refused, judged.reserved(), judged.missing());
  }

  private List<Violation> elsewhere(NewBulkLines.Line line, @Nullable Collection schema) {
    return PreparedCommand.prepare(requireNonNull(schema), line.command()).mediaUrls().stream()
        .filter(url -> urls.key(url).isEmpty())
        .sorted()
        .map(url -> LineRefusals.at(ErrorCode.MEDIA_NOT_FOUND, url + ": " + MESSAGE, "fields"))
        .toList();
  }
}
