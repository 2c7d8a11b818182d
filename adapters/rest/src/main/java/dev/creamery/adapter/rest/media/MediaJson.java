package dev.creamery.adapter.rest.media;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.creamery.adapter.rest.json.JsonWriter;
import dev.creamery.adapter.rest.json.PageMeta;
import dev.creamery.application.media.MediaAsset;
import dev.creamery.application.media.MediaListing;
import dev.creamery.application.media.MediaPage;
import dev.creamery.application.port.in.MediaLibrary;
import dev.creamery.domain.media.Dimensions;
import java.io.IOException;

/** Files of a library as JSON, by the addresses that the library gives them. */
record MediaJson(MediaLibrary library) {
  JsonWriter.Content one(MediaAsset asset) {
    return json -> write(json, asset);
  }

  /** A page of a list, with what leads to the others. */
  JsonWriter.Content list(MediaPage page, MediaListing listing) {
    return json -> {
      json.writeStartObject();
      new PageMeta(page.count(), listing.page(), listing.pageSize()).write(json);
      json.writeArrayFieldStart("data");
      for (MediaAsset asset : page.assets()) {
        write(json, asset);
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  private void write(JsonGenerator json, MediaAsset asset) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", asset.key().id().sha256());
    json.writeStringField("url", library.url(asset.key()));
    json.writeStringField("content_type", asset.file().contentType());
    json.writeNumberField("bytes", asset.file().bytes());
    json.writeObjectField("width", asset.file().dimensions().map(Dimensions::width).orElse(null));
    json.writeObjectField("height", asset.file().dimensions().map(Dimensions::height).orElse(null));
    json.writeStringField("name", asset.name().orElse(null));
    json.writeStringField("source", asset.source().orElse(null));
    json.writeStringField("alt", asset.alt().orElse(null));
    json.writeNumberField("usage", asset.usage());
    json.writeStringField("created_at", asset.createdAt().toString());
    json.writeEndObject();
  }
}
