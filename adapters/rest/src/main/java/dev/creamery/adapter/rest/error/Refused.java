package dev.creamery.adapter.rest.error;

/** Carries a {@link Problem} from where it was found to where it is answered. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Refused(Problem problem) {
    // No stack trace: a refusal is an ordinary answer and must be cheap.
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
