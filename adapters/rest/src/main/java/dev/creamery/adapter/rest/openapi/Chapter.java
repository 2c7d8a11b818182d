package dev.creamery.adapter.rest.openapi;

/** The chapters of the document. */
public enum Chapter {
  WRITING("Writing items", "Answered when durable, applied in order in the background."),
  READING("Reading items", "What readers see, and for writers drafts, the bin and history."),
  OPERATIONS("Operations", "What became of accepted writes."),
  PAGES("Pages", "Pages that items may refer to; in effect as soon as they are answered."),
  COLLECTIONS("Collections", "Schemas, kept as code."),
  ORGANIZATIONS("Organizations", "Name and locales; and more organizations, by the operator."),
  TOKENS("Tokens", "Who may do what."),
  MEDIA("Media", "The files that items show, and the library that keeps them."),
  WEBHOOKS("Webhooks", "Who is told of changes, and what became of it."),
  TRANSFER("Export and import", "All content of an organization, out and in."),
  MANAGED_PAGES("Managing pages", "Pages whole, in all their locales, drafts too.");

  private final String title;
  private final String says;

  Chapter(String title, String says) {
    this.title = title;
    this.says = says;
  }

  public String title() {
    return title;
  }

  public String says() {
    return says;
  }
}
