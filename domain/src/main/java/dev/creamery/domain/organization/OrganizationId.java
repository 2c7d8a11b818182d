package dev.creamery.domain.organization;

/** Identifies an organization. Assigned by the store, positive. */
public record OrganizationId(long value) {
  public OrganizationId {
    if (value <= 0) {
      throw new IllegalArgumentException("An organization id is positive, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
