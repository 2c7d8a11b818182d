package dev.creamery.domain.media;

/** How large an image is, in pixels, as its header says. */
public record Dimensions(int width, int height) {}
