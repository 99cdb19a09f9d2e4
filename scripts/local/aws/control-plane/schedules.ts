import type { DatabaseSync } from "node:sqlite";
import { localAccount } from "../local-account.ts";
import { json, type Service, ServiceError, unknownOperation } from "./service.ts";

/** A schedule made at run time. */
export interface StoredSchedule {
  Name: string;
  GroupName: string;
  ScheduleExpression: string;
  ScheduleExpressionTimezone?: string;
  State?: "ENABLED" | "DISABLED";
  Target: { Arn: string; RoleArn: string; Input?: string };
  ActionAfterCompletion?: "NONE" | "DELETE";
}

/** Schedules that the product makes at run time, kept over restarts. */
export interface ScheduleStore {
  put(schedule: StoredSchedule): void;
  get(name: string): StoredSchedule | undefined;
  remove(name: string): void;
  list(): StoredSchedule[];
}

export function openSchedules(db: DatabaseSync): ScheduleStore {
  db.exec("create table if not exists schedule (name text primary key, document text not null)");
  const parsed = (row: unknown) => JSON.parse((row as { document: string }).document) as StoredSchedule;
  return {
    put(schedule) {
      db.prepare("insert or replace into schedule values (?, ?)").run(schedule.Name, JSON.stringify(schedule));
    },
    get(name) {
      const row = db.prepare("select document from schedule where name = ?").get(name);
      return row ? parsed(row) : undefined;
    },
    remove: (name) => void db.prepare("delete from schedule where name = ?").run(name),
    list: () => db.prepare("select document from schedule order by name").all().map(parsed),
  };
}

/** Amazon EventBridge Scheduler: create, change, read, list and delete. The event loop fires them. */
export function scheduleService(store: ScheduleStore): Service {
  const arn = (name: string) =>
    `arn:aws:scheduler:${localAccount.region}:${localAccount.accountId}:schedule/default/${name}`;
  const found = (name: string): StoredSchedule => {
    const schedule = store.get(name);
    if (!schedule) throw new ServiceError("ResourceNotFoundException", `Schedule ${name} does not exist.`, 404);
    return schedule;
  };
  return {
    owns: ({ path }) => path === "/schedules" || path.startsWith("/schedules/"),
    answer({ method, path, input }) {
      if (path === "/schedules" && method === "GET")
        return json({ Schedules: store.list().map((each) => ({ ...each, Arn: arn(each.Name) })) });
      const Name = decodeURIComponent(path.slice("/schedules/".length));
      const schedule = { GroupName: "default", ...input, Name } as StoredSchedule;
      if (method === "GET") return json({ ...found(Name), Arn: arn(Name) });
      if (method === "POST" && store.get(Name))
        throw new ServiceError("ConflictException", `Schedule ${Name} already exists.`, 409);
      if (method === "PUT" || method === "DELETE") found(Name);
      if (method === "DELETE") store.remove(Name);
      else if (method === "POST" || method === "PUT") store.put(schedule);
      else throw unknownOperation(`${method} ${path}`);
      return json(method === "DELETE" ? {} : { ScheduleArn: arn(Name) });
    },
  };
}
