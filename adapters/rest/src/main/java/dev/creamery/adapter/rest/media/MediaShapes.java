package dev.creamery.adapter.rest.media;

import static dev.creamery.adapter.rest.openapi.Shapes.closed;
import static dev.creamery.adapter.rest.openapi.Shapes.count;
import static dev.creamery.adapter.rest.openapi.Shapes.instant;
import static dev.creamery.adapter.rest.openapi.Shapes.list;
import static dev.creamery.adapter.rest.openapi.Shapes.member;
import static dev.creamery.adapter.rest.openapi.Shapes.object;
import static dev.creamery.adapter.rest.openapi.Shapes.open;
import static dev.creamery.adapter.rest.openapi.Shapes.optional;
import static dev.creamery.adapter.rest.openapi.Shapes.orNull;
import static dev.creamery.adapter.rest.openapi.Shapes.ref;
import static dev.creamery.adapter.rest.openapi.Shapes.text;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The shapes of media. */
final class MediaShapes {
  private MediaShapes() {}

  static Map<String, Schema> all() {
    return Map.of(
        "Media", media(),
        "MediaList",
            object(
                "Some of the files, newest first.",
                member("meta", meta()),
                member("data", list("The files.", ref("Media")))),
        "MediaChange", closed(object("What changes of a file.", member("alt", orNull(alt())))),
        "MediaUpload",
            open(
                object(
                    "A form with a file. Other fields are passed over.",
                    member("file", text("The file, with its name.").format("binary")),
                    optional("alt", alt()))));
  }

  private static Schema media() {
    return object(
        "A file of the library.",
        member("id", text("The SHA-256 of its bytes, in hexadecimal.")),
        member("url", text("Where everybody reads it.")),
        member("content_type", text("What it is, found out from its bytes.")),
        member("bytes", count("How many it has.")),
        member("width", orNull(count("In pixels, of an image."))),
        member("height", orNull(count("In pixels, of an image."))),
        member("name", orNull(text("As the uploaded file was called."))),
        member("source", orNull(text("Where it was fetched from first."))),
        member("alt", orNull(alt())),
        member("usage", count("How many items show it, or did in an earlier version.")),
        member("created_at", instant("When the library first had it.")));
  }

  private static Schema meta() {
    return object(
        "How much there is, and where it goes on.",
        member("count", count("How many there are in all.")),
        member("next_page", orNull(count("The next page."))),
        member("previous_page", orNull(count("The page before."))));
  }

  private static Schema alt() {
    return text("The alternative text, for whoever picks the file.").maxLength(AltText.MAX);
  }
}
