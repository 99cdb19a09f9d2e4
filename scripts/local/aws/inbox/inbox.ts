import { randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";

export interface Attachment {
  name: string;
  type: string;
  content: Uint8Array;
  /** What an inline picture is called in the HTML, without `<>`. */
  contentId?: string;
}

export interface NewMessage {
  channel: "mail" | "sms";
  from: string;
  to: string[];
  subject: string;
  text: string;
  html?: string;
  attachments?: Attachment[];
}

export interface Message extends Omit<NewMessage, "attachments"> {
  id: string;
  /** When it was sent, ISO 8601, UTC. */
  at: string;
  attachments: { name: string; type: string; size: number; contentId?: string }[];
}

export interface MessageFilter {
  channel?: string;
  /** Recipient, in full, case ignored. */
  to?: string;
  /** At most so many, newest first; 100 unless said. */
  limit?: number;
}

/** Mail and SMS that were sent on this machine. */
export interface Inbox {
  add(message: NewMessage): string;
  list(filter?: MessageFilter): Message[];
  get(id: string): Message | undefined;
  attachment(id: string, index: number): Attachment | undefined;
  clear(): void;
  close(): void;
}

const schema = `
  create table if not exists message (id text primary key, document text not null);
  create table if not exists attachment (message text, position integer, document text not null, content blob not null,
    primary key (message, position));`;

export function openInbox(file = ":memory:", now: () => Date = () => new Date()): Inbox {
  const db = new DatabaseSync(file);
  db.exec("pragma journal_mode = wal; pragma synchronous = normal");
  db.exec(schema);
  const insert = db.prepare("insert into message values (?, ?)");
  const attach = db.prepare("insert into attachment values (?, ?, ?, ?)");
  const all = db.prepare("select document from message order by rowid desc");
  const one = db.prepare("select document from message where id = ?");
  const content = db.prepare("select document, content from attachment where message = ? and position = ?");
  const parsed = (row: unknown) => JSON.parse((row as { document: string }).document) as Message;

  return {
    add({ attachments = [], ...message }) {
      const id = randomUUID();
      const described = attachments.map(({ content: bytes, ...rest }) => ({ ...rest, size: bytes.byteLength }));
      db.exec("begin immediate");
      try {
        insert.run(id, JSON.stringify({ id, at: now().toISOString(), ...message, attachments: described }));
        for (const [position, { content: bytes, ...rest }] of attachments.entries())
          attach.run(id, position, JSON.stringify(rest), bytes);
        db.exec("commit");
      } catch (error) {
        db.exec("rollback");
        throw error;
      }
      return id;
    },
    list({ channel, to, limit = 100 } = {}) {
      const wanted = to?.toLowerCase();
      const matches = (message: Message) =>
        (!channel || message.channel === channel) &&
        (!wanted || message.to.some((address) => address.toLowerCase().includes(wanted)));
      return all.all().map(parsed).filter(matches).slice(0, limit);
    },
    get(id) {
      const row = one.get(id);
      return row ? parsed(row) : undefined;
    },
    attachment(id, index) {
      const row = content.get(id, index) as { document: string; content: Uint8Array } | undefined;
      return row ? { ...(JSON.parse(row.document) as Attachment), content: row.content } : undefined;
    },
    clear: () => db.exec("delete from message; delete from attachment"),
    close: () => db.close(),
  };
}
