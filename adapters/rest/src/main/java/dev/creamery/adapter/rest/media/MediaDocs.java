package dev.creamery.adapter.rest.media;

import static dev.creamery.adapter.rest.openapi.Parameters.header;
import static dev.creamery.adapter.rest.openapi.Parameters.path;
import static dev.creamery.adapter.rest.openapi.Parameters.query;
import static dev.creamery.adapter.rest.openapi.Shapes.count;
import static dev.creamery.adapter.rest.openapi.Shapes.flag;
import static dev.creamery.adapter.rest.openapi.Shapes.ref;
import static dev.creamery.adapter.rest.openapi.Shapes.text;

import dev.creamery.adapter.rest.openapi.Chapter;
import dev.creamery.adapter.rest.openapi.Documentation;
import dev.creamery.adapter.rest.openapi.Failure;
import dev.creamery.adapter.rest.openapi.RouteDoc;
import dev.creamery.application.access.Scope;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What there is to say of media. */
public final class MediaDocs implements Documentation {
  private static final String LIBRARY = MediaManageResource.PATH;
  private static final String ONE = LIBRARY + "/{sha256}";

  @Override
  public Map<String, Schema> shapes() {
    return MediaShapes.all();
  }

  @Override
  public List<RouteDoc> routes() {
    return List.of(serve(), list(), one(), upload(), patch(), delete());
  }

  private static RouteDoc serve() {
    return RouteDoc.of(HttpMethod.GET, "/media/{organization}/{file}", "readFile", "A file")
        .in(Chapter.MEDIA)
        .says(
            "For everybody, and for ever the same. What a browser could run or open by another"
                + " program is an attachment.")
        .isPublic()
        .takes(
            path("organization", "The id of the organization."),
            path("file", "The SHA-256 of the file, a dot and its extension."),
            header("Range", "Some bytes of the file: `bytes=0-99`."),
            header("If-None-Match", "The `ETag` of a file that is known."))
        .answersFile(200, "The file.", "ETag")
        .answersFile(206, "Some bytes of the file.", "ETag", "Content-Range")
        .answers(302, "The file is elsewhere.", "Location")
        .answers(304, "The file is known.", "ETag")
        .refuses(416, "The file has none of those bytes.")
        .fails(Failure.NOT_FOUND)
        .examples("whole", "beginning");
  }

  private static RouteDoc list() {
    return route(HttpMethod.GET, LIBRARY, "listMedia", "The files of the library, newest first")
        .takes(
            query("search", text("Part of a name, a source or an alternative text.")),
            query("type", text("A media type such as `image/png`, or `image/*`.")),
            query("unused", flag("Whether only files that no item shows, or ever did.")),
            query("page", count("The page.", 1, Integer.MAX_VALUE), 1),
            query(
                "page_size",
                count("How many are on a page.", 1, MediaParameters.MAX_PAGE_SIZE),
                MediaParameters.DEFAULT_PAGE_SIZE))
        .answers(200, "Some of the files.", ref("MediaList"))
        .refuses(400, "A parameter is wrong.")
        .examples("texts", "badType");
  }

  private static RouteDoc one() {
    return route(HttpMethod.GET, ONE, "readMedia", "One file of the library")
        .takes(sha256())
        .answers(200, "What is known of the file.", ref("Media"))
        .fails(Failure.NOT_FOUND)
        .examples("one");
  }

  private static RouteDoc upload() {
    return route(HttpMethod.POST, LIBRARY, "uploadMedia", "Upload a file")
        .says("The same bytes twice are one file, which keeps the name and the text that it had.")
        .takesForm(ref("MediaUpload"))
        .answers(201, "The file is kept.", ref("Media"), "Location")
        .refusesBodies("There is no file in the form, or a field is wrong.")
        .refuses(413, "The file is too long.")
        .refuses(415, "The body is not said to be a form.")
        .fails(Failure.TOO_SLOW)
        .examples("kept");
  }

  private static RouteDoc patch() {
    return route(HttpMethod.PATCH, ONE, "patchMedia", "Change the alternative text")
        .takes(sha256())
        .takes(ref("MediaChange"))
        .answers(200, "The file as it is known now.", ref("Media"))
        .refusesBodies("A member is wrong.")
        .fails(Failure.NOT_FOUND)
        .examples("described", "unknownMember");
  }

  private static RouteDoc delete() {
    return route(HttpMethod.DELETE, ONE, "deleteMedia", "Delete a file that nothing shows")
        .takes(sha256())
        .answers(204, "It is gone.")
        .refuses(409, "Items show it, or did in a version that can be restored.")
        .fails(Failure.NOT_FOUND)
        .examples("done");
  }

  private static RouteDoc route(HttpMethod method, String path, String id, String summary) {
    return RouteDoc.of(method, path, id, summary).in(Chapter.MEDIA).needs(Scope.ADMIN);
  }

  private static Parameter sha256() {
    return path("sha256", "The SHA-256 of the file, in hexadecimal.");
  }
}
