package dev.creamery.application.bulk;

import dev.creamery.domain.organization.OrganizationId;
import java.util.UUID;

/**
 * One connection's sending of a bulk. A bulk whose connection broke is gone on with by another
 * upload, and from then on nothing is taken from the former.
 *
 * @param editor the name of the token that began it
 * @param number from 1: the how-manieth upload of the bulk it is
 */
public record BulkUpload(OrganizationId organization, UUID operation, String editor, int number) {}
