import { monthStart } from "@quayside/shared/kernel/calendar.ts";
import { recoveryDays, silenceMinutes } from "@quayside/shared/tracking/pixel.ts";
import { monthOf, storeTime } from "../store-time.ts";
import { monthlyTables, pageEventOwn, time } from "../tables.ts";
import type { Made } from "./make-lake.ts";
import { emptyOf, listed, literal, literals, names } from "./sql.ts";
import { newest, stored, type Work, write } from "./work.ts";

const quarter = 900_000;
const own = names(pageEventOwn);
const rest = own.filter((name) => name !== "happened_at" && name !== "event_id");

/** Of an event that was told more than once the earliest telling; where two are, the one whose words come first. */
const once = (relation: string) => `(SELECT * EXCLUDE (place) FROM (SELECT *, row_number() OVER (
    PARTITION BY event_id ORDER BY happened_at, ${rest.map((name) => `${name} NULLS FIRST`).join(", ")}) AS place
  FROM ${relation}) WHERE place = 1)`;

/** Quarters of hours in which something happened, as the store's clock shows them: its offset changes on these alone. */
async function readClock({ session, base }: Work): Promise<void> {
  const timeOf = storeTime(base.timeZone);
  const found = await session.rows<{ quarter: string }>(
    `SELECT DISTINCT epoch_ms(happened_at) // ${quarter} AS quarter FROM told`,
  );
  await session.run(
    "CREATE TABLE quarters (quarter BIGINT, day DATE, hour INTEGER, hour_at TIMESTAMP, weekday INTEGER)",
  );
  for (let from = 0; from < found.length; from += 500) {
    const values = found.slice(from, from + 500).map((each) => {
      const { day, hour, hour_at, weekday } = timeOf(new Date(Number(each.quarter) * quarter).toISOString());
      return `(${each.quarter}, ${literal(day)}, ${hour}, ${literal(hour_at)}, ${weekday})`;
    });
    await session.run(`INSERT INTO quarters VALUES ${values.join(", ")}`);
  }
}

/** What a link says; nothing where the shopper came directly. The page before counts only where the link is silent. */
const link = `CASE WHEN source <> 'direct' THEN concat_ws('\u001f', source, coalesce(utm_source, ''), coalesce(medium, ''),
  coalesce(campaign, ''), CASE WHEN coalesce(utm_source, medium, campaign) IS NULL THEN coalesce(referrer, '') ELSE '' END) END`;

const inTime = "ORDER BY happened_at, event_id";

/**
 * Events with the number of their browser's visit: another one after a silence, and where a link says otherwise than the
 * last one before it in the same stretch. (Within a visit that is the link of its first event.)
 */
const numbered = (events: string) => `(
  SELECT *, sum(CAST(begins AS INTEGER)) OVER (PARTITION BY browser ${inTime}) AS visit FROM (
    SELECT *, row_number() OVER stretched = 1
        OR (link IS NOT NULL AND link IS DISTINCT FROM lag(link IGNORE NULLS) OVER stretched) AS begins FROM (
      SELECT *, sum(CAST(quiet AS INTEGER)) OVER (PARTITION BY browser ${inTime}) AS stretch FROM (
        SELECT *, ${link} AS link,
          coalesce(happened_at > lag(happened_at) OVER browsing + INTERVAL ${silenceMinutes} MINUTE, false) AS quiet
        FROM ${events} WINDOW browsing AS (PARTITION BY browser ${inTime})))
    WINDOW stretched AS (PARTITION BY browser, stretch ${inTime})))`;

const firstOf = (name: string) => `first(${name} ${inTime})`;
const has = (condition: string) => `CAST(coalesce(bool_or(${condition}), false) AS INTEGER)`;
const pages = "count(*) FILTER (kind = 'page')";

/** Visits with their browser and when they ended. */
const grouped = (events: string) => `(SELECT browser, max(happened_at) AS ended, ${names(time)
  .map((name) => `${firstOf(name)} AS ${name}`)
  .join(", ")},
  ${firstOf("event_id")} AS session_id, NULL AS customer_key, 'web' AS channel,
  ${["source", "campaign", "referrer", "device", "country"].map((name) => `${firstOf(name)} AS ${name}`).join(", ")},
  ${firstOf("path")} AS landing_page, 1 AS sessions,
  CAST(${pages} <= 1 AND NOT bool_or(kind IN ('search', 'cart', 'checkout', 'purchase')) AS INTEGER) AS bounced,
  ${pages} AS page_views, ${has("kind = 'product'")} AS viewed_product, ${has("kind IN ('cart', 'checkout', 'purchase')")} AS added_to_cart,
  ${has("kind IN ('checkout', 'purchase')")} AS began_checkout,
  ${has("step IN ('delivery', 'payment') OR kind = 'purchase'")} AS reached_delivery,
  ${has("step = 'payment' OR kind = 'purchase'")} AS reached_payment, ${has("kind = 'purchase'")} AS purchased,
  first(order_id ${inTime}) FILTER (order_id IS NOT NULL) AS order_id,
  CASE WHEN bool_or(kind = 'purchase') THEN 0 ELSE coalesce(sum(CAST(quantity AS BIGINT) * price), 0) END AS abandoned_value,
  round((epoch_ms(max(happened_at)) - epoch_ms(min(happened_at))) / 1000) AS seconds
  FROM ${numbered(events)} GROUP BY browser, visit)`;

const left = "added_to_cart = 1 AND purchased = 0";
const isRecovered = `coalesce(${left} AND bought <= ended + INTERVAL ${recoveryDays} DAY, false)`;

/**
 * Visits of a month's events, and whether a basket that one left was bought by the same browser later. `purchases` are of
 * this month and the next; `functions/tracking/test-sessions.ts` says the same in plain loops.
 */
const visits = (events: string, purchases: string) => `(SELECT visit.*, CAST(${isRecovered} AS INTEGER) AS recovered,
    CASE WHEN ${isRecovered} THEN abandoned_value ELSE 0 END AS recovered_value
  FROM ${grouped(events)} AS visit
  ASOF LEFT JOIN (SELECT browser, happened_at AS bought FROM ${purchases} WHERE kind = 'purchase') AS later
    ON later.browser = visit.browser AND later.bought > visit.ended)`;

const monthBefore = (month: string) => monthOf(monthStart(`${month}-01`, 1));
const monthAfter = (month: string) => monthOf(monthStart(`${month}-01`, -1));

/** Events of this month, and of the next what was bought: as long as a basket may wait, no month is so short. */
async function purchasesFrom(work: Work, month: string): Promise<string> {
  const months = [month, monthAfter(month)].map((each) => newest(work, "page_events", each));
  const parts = (await Promise.all(months)).map((events) => `SELECT browser, happened_at, kind FROM ${events}`);
  return `(${parts.join(" UNION ALL ")})`;
}

/** Months with events of what came in, and whether something was bought in them. */
function toldMonths({ session }: Work): Promise<{ month: string; bought: boolean }[]> {
  return session.rows(`SELECT strftime(day, '%Y-%m') AS month, bool_or(kind = 'purchase') AS bought
    FROM ${placed} GROUP BY 1 ORDER BY 1`);
}

const placed = `(SELECT ${names(time).join(", ")}, told.* FROM told JOIN quarters ON quarters.quarter = epoch_ms(happened_at) // ${quarter})`;

/**
 * Puts page events into their months, and makes the visits of these months anew, and those of the month before where a
 * basket may have been bought now. `inputs` are files of page events.
 */
export async function makeVisits(work: Work, inputs: readonly string[]): Promise<Made | undefined> {
  const { session } = work;
  // Files of before a column came have none of it.
  const files = `SELECT * FROM read_parquet([${literals(inputs)}], union_by_name = true) UNION ALL BY NAME ${emptyOf(pageEventOwn)}`;
  const read = `(SELECT ${listed(pageEventOwn, "file")} FROM (${files}) AS file)`;
  const typed = `(SELECT * REPLACE (CAST(happened_at AS TIMESTAMP) AS happened_at) FROM ${read})`;
  await session.run(`CREATE TABLE told AS SELECT * FROM ${once(typed)}`);
  await readClock(work);
  const months = await toldMonths(work);
  if (months.length === 0) return undefined;
  for (const { month } of months) {
    const columns = names(monthlyTables.page_events).join(", ");
    const both = `(SELECT ${columns} FROM ${await stored(work, "page_events", month)}
      UNION ALL SELECT ${columns} FROM ${placed} WHERE strftime(day, '%Y-%m') = ${literal(month)})`;
    await write(work, "page_events", month, once(both), "day, happened_at, event_id");
  }
  const changed = months.flatMap(({ month, bought }) => (bought ? [monthBefore(month), month] : [month]));
  for (const month of [...new Set(changed)].sort()) {
    const events = await newest(work, "page_events", month);
    await write(work, "sessions", month, visits(events, await purchasesFrom(work, month)), "day, hour_at, session_id");
  }
  const [told] = await session.rows<{ events: string }>("SELECT count(*) AS events FROM told");
  // Figures of days have nothing of visits in them.
  return { files: work.made, records: Number(told?.events ?? 0), changedDays: [], asOf: undefined };
}
