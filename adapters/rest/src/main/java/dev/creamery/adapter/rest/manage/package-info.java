/** The management API: organizations, tokens and schemas. */
@NullMarked
package dev.creamery.adapter.rest.manage;

import org.jspecify.annotations.NullMarked;
