import type { DocumentClient } from "@quayside/functions/store/document-client.ts";

/** What the client is about to send, as far as a layer looks into it. */
export interface Command {
  constructor: { name: string };
  input: Record<string, unknown>;
}

type Next = () => Promise<unknown>;

/** A client whose every call passes through `around`; the commands and the wire stay the real ones. */
export function layered(
  client: DocumentClient,
  around: (command: Command, next: Next) => Promise<unknown>,
): DocumentClient {
  const inner = client.send.bind(client) as (command: Command) => Promise<unknown>;
  const outer = { send: (command: Command) => around(command, () => inner(command)) };
  return Object.assign(Object.create(client), outer);
}

const writing = new Set(["PutCommand", "UpdateCommand", "DeleteCommand", "TransactWriteCommand", "BatchWriteCommand"]);

export function isWrite(command: Command): boolean {
  return writing.has(command.constructor.name);
}
