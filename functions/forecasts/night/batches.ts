/** SKUs that are forecast and written at once: some seconds of work. */
const batchSize = 100;

export const batchOf = (index: number): { part: number; place: number } => ({
  part: Math.floor(index / batchSize),
  place: index % batchSize,
});

export const batchCount = (skus: number): number => Math.ceil(skus / batchSize);

export const batchAt = <T>(all: readonly T[], part: number): T[] => all.slice(part * batchSize, (part + 1) * batchSize);
