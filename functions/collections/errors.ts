import { AppError, notFound } from "@quayside/shared/kernel/errors.ts";

export function collectionNotFound(id: string): AppError {
  return notFound("collection", id);
}

export function collectionSlugTaken(slug: string): AppError {
  return new AppError("conflict", "COLLECTION_SLUG_TAKEN", `There is a collection at ${slug} already.`, {
    field: "slug",
    reason: "belongs to another collection",
  });
}

export function unknownMember(what: "PRODUCT" | "CATEGORY", id: string, field: string): AppError {
  const reason = `${id} is no ${what.toLowerCase()} of this store`;
  const code = `COLLECTION_${what}_NOT_FOUND`;
  return new AppError("unprocessable", code, `There is no such ${what.toLowerCase()}. Nothing was saved.`, {
    field,
    reason,
    issues: [{ field, reason }],
  });
}

export function tooManyCollections(most: number): AppError {
  const reason = `${most} are the most a store has`;
  return new AppError("unprocessable", "TOO_MANY_COLLECTIONS", `${reason}. Delete one first.`, { reason });
}
