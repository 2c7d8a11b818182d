package dev.creamery.application.transfer;

/** What became of an import. */
public sealed interface ImportOutcome {
  /** Every line was dealt with; some may have been refused. */
  record Done(ImportReport report) implements ImportOutcome {}

  /**
   * Nothing was done, because this is no export, or not all of one.
   *
   * @param why what is wrong and what would be right, as a sentence
   */
  record NoExport(String why) implements ImportOutcome {}

  /**
   * Nothing was done, because the organization holds content.
   *
   * @param why what is there and what to do, as a sentence
   */
  record NotEmpty(String why) implements ImportOutcome {}
}
