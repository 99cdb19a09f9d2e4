import { AppError } from "@quayside/shared/kernel/errors.ts";

export function skuTaken(sku: string, field: string): AppError {
  const reason = `${sku} belongs to another product`;
  return new AppError("conflict", "SKU_TAKEN", `The SKU ${sku} belongs to another product. Nothing was saved.`, {
    field,
    reason,
    issues: [{ field, reason }],
  });
}

export function barcodeTaken(barcode: string, field: string): AppError {
  const reason = `${barcode} is the barcode of another variant`;
  return new AppError("conflict", "BARCODE_TAKEN", `${reason}. Nothing was saved.`, {
    field,
    reason,
    issues: [{ field, reason }],
  });
}

export function slugTaken(slug: string): AppError {
  return new AppError("conflict", "SLUG_TAKEN", `The address ${slug} belongs to another product.`, {
    field: "slug",
    reason: "belongs to another product",
  });
}

export function notDeletable(why: string): AppError {
  return new AppError("conflict", "PRODUCT_NOT_DELETABLE", `This product cannot be deleted: ${why}.`, { reason: why });
}

export function imageNotFound(key: string, field: string): AppError {
  const reason = `${key} is no uploaded picture that is ready`;
  return new AppError("unprocessable", "IMAGE_NOT_FOUND", "A picture is not there yet. Nothing was saved.", {
    field,
    reason,
    issues: [{ field, reason }],
  });
}

export function categorySlugTaken(slug: string): AppError {
  return new AppError("conflict", "CATEGORY_SLUG_TAKEN", `There is a category at ${slug} already.`, {
    field: "slug",
    reason: "belongs to another category",
  });
}

export function categoryNotFound(id: string): AppError {
  return new AppError("unprocessable", "CATEGORY_NOT_FOUND", "There is no such category. Nothing was saved.", {
    field: "categoryId",
    reason: `${id} is not a category of this store`,
  });
}
