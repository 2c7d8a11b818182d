package dev.creamery.adapter.grpc.call;

/** Carries a {@link Refusal} from where it was found to where it is answered. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  Refused(Refusal refusal) {
    // No stack trace: a refusal is an ordinary answer and must be cheap.
    super(refusal.detail(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
