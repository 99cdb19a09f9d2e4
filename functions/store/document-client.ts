import {
  BatchGetItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand as QueryItemsCommand,
  ScanCommand as ScanItemsCommand,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
} from "@aws-sdk/lib-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { wireClient } from "./wire-client.ts";
import type { Item } from "./write.ts";

type Marshalled = Parameters<typeof unmarshall>[0];
type Input = Record<string, unknown>;

const marshalled = (item: unknown): unknown => marshall(item as Item, { removeUndefinedValues: true });
const plain = (item: unknown): Item => unmarshall(item as Marshalled);

/** Where inputs and outputs hold items, keys and values. */
const itemFields = ["Item", "Key", "ExclusiveStartKey", "ExpressionAttributeValues", "LastEvaluatedKey"] as const;
const listFields = ["Items", "Keys"] as const;

/** A copy with every item in it converted; what holds none stays as it is. */
function converted(part: object, convert: (item: unknown) => unknown): Input {
  const copy: Input = { ...part };
  for (const field of itemFields) if (copy[field] !== undefined) copy[field] = convert(copy[field]);
  for (const field of listFields) if (copy[field] !== undefined) copy[field] = (copy[field] as unknown[]).map(convert);
  return copy;
}

const eachOf = (parts: object, convert: (part: object) => unknown): Input =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, convert(part)]));

function wireInput(input: Input): Input {
  const { TransactItems, RequestItems } = input;
  const part = (each: object) => converted(each, marshalled);
  if (TransactItems) return { ...input, TransactItems: (TransactItems as object[]).map((item) => eachOf(item, part)) };
  if (RequestItems) return { ...input, RequestItems: eachOf(RequestItems, part) };
  return part(input);
}

function plainOutput(output: Input): Input {
  const { Responses, UnprocessedKeys } = output;
  if (!Responses) return converted(output, plain);
  return {
    ...output,
    Responses: eachOf(Responses, (items) => (items as unknown[]).map(plain)),
    ...(UnprocessedKeys ? { UnprocessedKeys: eachOf(UnprocessedKeys, (part) => converted(part, plain)) } : {}),
  };
}

type Wire = new (input: never) => { input: object };
const wireOf = new Map<unknown, Wire>([
  [GetCommand, GetItemCommand],
  [BatchGetCommand, BatchGetItemCommand],
  [QueryCommand, QueryItemsCommand],
  [ScanCommand, ScanItemsCommand],
  [PutCommand, PutItemCommand],
  [DeleteCommand, DeleteItemCommand],
  [TransactWriteCommand, TransactWriteItemsCommand],
]);

/** What takes document commands: plain values in, plain values out. */
export type DocumentClient = Pick<DynamoDBDocumentClient, "send">;

/**
 * Sends the SDK's document commands for half the CPU of its own document client (decision 125): that one forbids
 * `cacheMiddleware`, which {@link wireClient} needs.
 */
export class TableClient {
  readonly #wire: DynamoDBClient;

  constructor(wire: DynamoDBClient) {
    this.#wire = wire;
  }

  async send(command: object): Promise<never> {
    const Wire = wireOf.get(command.constructor);
    if (!Wire) throw new TypeError(`${command.constructor.name} is not a command of the table`);
    const { input } = command as { input: Input };
    const output: object = await this.#wire.send(new Wire(wireInput(input) as never) as never);
    return plainOutput(output as Input) as never;
  }
}

export function documentClient(client: DynamoDBClient = wireClient()): DocumentClient {
  return new TableClient(client);
}
