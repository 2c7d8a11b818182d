package dev.creamery.application.media;

import java.util.List;

/**
 * A page of a list of files.
 *
 * @param count how many there are on all pages
 */
public record MediaPage(List<MediaAsset> assets, long count) {
  public MediaPage {
    assets = List.copyOf(assets);
  }
}
