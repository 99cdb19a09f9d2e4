import { freeIn, type StockChange } from "./stock-change.ts";

type Placed = [counter: string, units: number];

function named(change: StockChange, index: number) {
  const { location, counters, floors, seen = {} } = change;
  const moved = Object.entries(counters).filter(([, units]) => units !== 0);
  // `free` is always named, so that a location has it from its first movement on.
  const added: Placed[] = [...moved, ["free", freeIn(counters)]];
  const least: Placed[] = Object.entries(floors);
  const exact: Placed[] = Object.entries(seen);
  const nameOf = (counter: string) => `#${counter}${index}`;
  const placeOf = (role: string, counter: string) => `:${role}${counter}${index}`;
  const all = [...added, ...least, ...exact];
  return {
    names: all.map(([counter]) => [nameOf(counter), `${counter}@${location}`]),
    values: [
      ...added.map(([counter, units]) => [placeOf("add", counter), units]),
      ...least.map(([counter, units]) => [placeOf("least", counter), units]),
      ...exact.map(([counter, units]) => [placeOf("seen", counter), units]),
    ],
    additions: added.map(([counter]) => `${nameOf(counter)} ${placeOf("add", counter)}`),
    conditions: [
      ...least.map(([counter]) => `${nameOf(counter)} >= ${placeOf("least", counter)}`),
      ...exact.map(([counter, units]) => {
        const isEqual = `${nameOf(counter)} = ${placeOf("seen", counter)}`;
        return units === 0 ? `(attribute_not_exists(${nameOf(counter)}) OR ${isEqual})` : isEqual;
      }),
    ],
  };
}

/** The update that makes all changes of one SKU: ADD makes a counter on first use, conditions hold floors. */
export function counterUpdate(sku: string, at: string, changes: readonly StockChange[]) {
  const parts = changes.map(named);
  const conditions = parts.flatMap((part) => part.conditions);
  const additions = ["#version :one", ...parts.flatMap((part) => part.additions)];
  return {
    UpdateExpression: `SET #updatedAt = :at, #sku = :sku ADD ${additions.join(", ")}`,
    ...(conditions.length > 0 ? { ConditionExpression: conditions.join(" AND ") } : {}),
    ExpressionAttributeNames: {
      ...{ "#version": "version", "#updatedAt": "updatedAt", "#sku": "sku" },
      ...Object.fromEntries(parts.flatMap(({ names }) => names)),
    },
    ExpressionAttributeValues: {
      ...{ ":one": 1, ":at": at, ":sku": sku },
      ...Object.fromEntries(parts.flatMap(({ values }) => values)),
    },
  };
}
