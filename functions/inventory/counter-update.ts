import { freeIn, type StockChange } from "./stock-change.ts";

type Placed = [counter: string, units: number];

/** A counter that nothing ever moved is not there, and counts as 0. */
function orAbsent(holdsForZero: boolean, name: string, comparison: string, value: string): string {
  const holds = `${name} ${comparison} ${value}`;
  return holdsForZero ? `(attribute_not_exists(${name}) OR ${holds})` : holds;
}

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
      ...least.map(([counter, units]) => orAbsent(units <= 0, nameOf(counter), ">=", placeOf("least", counter))),
      ...exact.map(([counter, units]) => orAbsent(units === 0, nameOf(counter), "=", placeOf("seen", counter))),
    ],
  };
}

/** Reorder points stand beside the counters they are compared with. */
function plannedIn(changes: readonly StockChange[]) {
  const planned = [...changes.entries()].filter(([, { reorderPoint }]) => reorderPoint !== undefined);
  const kept = planned.filter(([, { reorderPoint }]) => reorderPoint !== null);
  return {
    names: planned.map(([index, { location }]) => [`#point${index}`, `reorderPoint@${location}`]),
    values: kept.map(([index, { reorderPoint }]) => [`:point${index}`, reorderPoint]),
    sets: kept.map(([index]) => `#point${index} = :point${index}`),
    removals: planned.filter((each) => !kept.includes(each)).map(([index]) => `#point${index}`),
  };
}

/** The update that makes all changes of one SKU: ADD makes a counter on first use, conditions hold floors. */
export function counterUpdate(sku: string, at: string, changes: readonly StockChange[]) {
  const parts = changes.map(named);
  const planned = plannedIn(changes);
  const conditions = parts.flatMap((part) => part.conditions);
  const additions = ["#version :one", ...parts.flatMap((part) => part.additions)];
  const sets = ["#updatedAt = :at", "#sku = :sku", ...planned.sets];
  const removals = planned.removals.length > 0 ? ` REMOVE ${planned.removals.join(", ")}` : "";
  return {
    UpdateExpression: `SET ${sets.join(", ")} ADD ${additions.join(", ")}${removals}`,
    ...(conditions.length > 0 ? { ConditionExpression: conditions.join(" AND ") } : {}),
    ExpressionAttributeNames: {
      ...{ "#version": "version", "#updatedAt": "updatedAt", "#sku": "sku" },
      ...Object.fromEntries([...planned.names, ...parts.flatMap(({ names }) => names)]),
    },
    ExpressionAttributeValues: {
      ...{ ":one": 1, ":at": at, ":sku": sku },
      ...Object.fromEntries([...planned.values, ...parts.flatMap(({ values }) => values)]),
    },
  };
}
