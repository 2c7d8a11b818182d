package dev.creamery.application.bulk;

import dev.creamery.domain.organization.OrganizationId;
import java.util.UUID;

/**
 * One connection's sending of a bulk. A bulk whose connection broke is gone on with by another
 * upload, and from then on nothing is taken from the former.
 *
 * @param editor the name of the token that began it
 * @param number which upload of the bulk it is, from 1
 */
public record BulkUpload(OrganizationId organization, UUID operation, String editor, int number) {}
