import { systemClock } from "@quayside/functions/platform/clock.ts";
import type { Operation } from "@quayside/shared/contract/operation.ts";
import { idPrefixes } from "@quayside/shared/kernel/id.ts";
import { exampleOf } from "./examples.ts";
import type { Request } from "./world/call.ts";
import type { Caller } from "./world/caller.ts";
import { customer } from "./world/callers.ts";
import { withKey } from "./world/shopper.ts";
import type { World } from "./world.ts";

/** A request that must be refused although its caller may call the route. */
export interface Stranger {
  name: string;
  request: Request;
  /** Instead of the best-placed caller. */
  by?: Caller;
  /** Someone else's object is not found, whether or not it exists. */
  status: 400 | 404;
}

function withHeaders(request: Request, headers: Record<string, string | undefined>): Request {
  const all = Object.entries({ ...request.headers, ...headers }).filter(([, value]) => value !== undefined);
  return { ...request, headers: Object.fromEntries(all) as Record<string, string> };
}

/** Someone holds the secret of their own object and tries it on another's. */
async function guests(world: World, operation: Operation, header: string): Promise<Stranger[]> {
  const [own, other] = [await exampleOf(world, operation), await exampleOf(world, operation)];
  const token = other.headers?.[header] ?? "";
  const tries = {
    "no secret": undefined,
    "another's secret": token,
    "an empty secret": "",
    "a secret one letter short": own.headers?.[header]?.slice(0, -1),
    "a secret in other case": own.headers?.[header]?.toLowerCase(),
  };
  const tried = (value: string | undefined) =>
    withHeaders(own, { [header]: value, "idempotency-key": withKey({}).headers?.["idempotency-key"] });
  const byGuests = Object.entries(tries).map(
    ([name, value]): Stranger => ({ name: `a guest with ${name}`, request: tried(value), status: 404 }),
  );
  const by = customer(world.tokens, "stranger");
  return [...byGuests, { name: "a customer with no secret", request: tried(undefined), by, status: 404 }];
}

function unknownId(value: string): string | undefined {
  const [kind] = Object.entries(idPrefixes).find(([, prefix]) => value.startsWith(`${prefix}_`)) ?? [];
  return kind && systemClock.newId(kind as keyof typeof idPrefixes);
}

/** Ids that belong to nothing. */
async function unknown(world: World, operation: Operation): Promise<Stranger[]> {
  const request = await exampleOf(world, operation);
  return Object.entries(request.params ?? {}).flatMap(([name, value]): Stranger[] => {
    const id = unknownId(value);
    if (!id) return [];
    const asked = { ...request, params: { ...request.params, [name]: id } };
    const keyed = operation.idempotency === "key" ? withKey(asked) : asked;
    return [{ name: "an unknown id", request: keyed, status: 404 }];
  });
}

async function reports(world: World, operation: Operation): Promise<Stranger[]> {
  const request = await exampleOf(world, operation);
  const raw = String(request.raw);
  const event = JSON.parse(raw) as Parameters<World["stripe"]["report"]>[0];
  const signed = (age: number) => ({ "stripe-signature": world.stripe.report(event, age).signature });
  const named = request.headers?.["stripe-signature"] ?? "";
  return [
    { name: "an unsigned report", request: withHeaders(request, { "stripe-signature": undefined }), status: 400 },
    { name: "an empty signature", request: withHeaders(request, { "stripe-signature": "" }), status: 400 },
    {
      name: "a forged signature",
      request: withHeaders(request, { "stripe-signature": named.replace(/v1=\w{8}/g, "v1=00000000") }),
      status: 400,
    },
    { name: "a report from 301 s ago", request: withHeaders(request, signed(301)), status: 400 },
    { name: "an altered report", request: { ...request, raw: raw.replace('"evt_', '"evt_x') }, status: 400 },
    { name: "a report with a blank more", request: { ...request, raw: `${raw} ` }, status: 400 },
  ];
}

export async function strangers(world: World, operation: Operation): Promise<Stranger[]> {
  if (operation.access === "webhook") return reports(world, operation);
  if (operation.guestToken) return guests(world, operation, operation.guestToken);
  return operation.params ? unknown(world, operation) : [];
}
