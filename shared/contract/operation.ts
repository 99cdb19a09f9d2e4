import type * as z from "zod";
import type { Permission } from "../access.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Who may call: anyone; anyone with an optional customer token (`shopper`); a signed-in customer; any staff member; staff
 * who hold a permission, or the permission that a part of the address names; a provider's signed webhook.
 */
export type Access =
  | "public"
  | "shopper"
  | "customer"
  | "staff"
  | `staff:${Permission}`
  | `staff:{${string}}.${string}`
  | "webhook";

/** The core type: each schema would have to be compared with all methods of `z.ZodType`. */
type Shape = z.core.$ZodType;

/**
 * One row of the route table. Everything about an operation derives from it: the API Gateway route, dispatch, validation,
 * permission check, response allow-list, OpenAPI, both typed clients, the local server, and the generated proofs.
 */
export interface Operation {
  /** `<domain>.<verb>`, e.g. `orders.cancel`. */
  id: `${string}.${string}`;
  method: Method;
  /** `/api/v1/orders/{orderId}`; each `{name}` is a key of `params`. */
  path: `/api/v1/${string}`;
  access: Access;
  /** One line for the API reference. */
  summary: string;
  params?: Shape;
  query?: Shape;
  body?: Shape;
  /** Shape of `data`; also the allow-list: what is not in it never leaves. Lists use `pageOf(Item)` and `paged`. */
  output: Shape;
  /** `items` goes to `data`, cursor and counts to `meta`. */
  paged?: boolean;
  /** HTTP status of success, 200 unless said. */
  status?: 200 | 201 | 202;
  /**
   * `key`: the caller must send `Idempotency-Key` (every POST that creates, charges, refunds or adjusts).
   * `natural`: repeating it changes nothing by itself (PUT, DELETE, a search by POST).
   */
  idempotency?: "key" | "natural";
  /** Ids of operations whose cached answers are stale after this one. */
  invalidates?: readonly string[];
  /** Error codes of its own, beside those every operation has. */
  errors?: readonly string[];
  /** Seconds a shared cache may keep the answer. Public reads only. */
  cacheSeconds?: number;
  /** The guest's proof of ownership travels in this header (`x-cart-token`, `x-order-token`). */
  guestToken?: "x-cart-token" | "x-order-token";
}

type Out<S> = S extends z.core.$ZodType ? z.output<S> : undefined;
type In<S> = S extends z.core.$ZodType ? z.input<S> : undefined;

/** What a verb receives. */
export interface InputOf<O extends Operation> {
  params: Out<O["params"]>;
  query: Out<O["query"]>;
  body: Out<O["body"]>;
}

/** What a verb answers; parsed by the contract on the way out. */
export type OutputOf<O extends Operation> = z.input<O["output"]>;

type Present<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] };

/** What a client sends. */
export type RequestOf<O extends Operation> = Present<{
  params: In<O["params"]>;
  query: In<O["query"]>;
  body: In<O["body"]>;
}>;

/** What a client gets as `data` (and, where paged, with its cursor). */
export type AnswerOf<O extends Operation> = z.output<O["output"]>;

type Table<O extends Operation> = { [Each in O as Each["id"]]: Each };

/** The operation of some that has an id: looked up, for asking each in turn would make a type of every one for every id. */
export type OperationById<O extends Operation, Id extends O["id"]> = Table<O>[Id] extends infer Found extends Operation
  ? Found
  : never;

export function operation<const O extends Operation>(definition: O): O {
  return definition;
}
