import { describe, expect, test } from "vitest";
import { publicationOf } from "./publication.ts";

const zone = "Europe/London";
const christmas = { status: "seasonal", season: { from: "11-15", until: "01-06" } } as const;
const summer = { status: "seasonal", season: { from: "06-01", until: "08-31" } } as const;
const planned = { status: "scheduled", publishAt: "2026-12-01T09:00:00.000Z" } as const;
const ending = { ...planned, unpublishAt: "2026-12-24T18:00:00.000Z" };

describe("what shoppers see, and until when", () => {
  test.each([
    ["a draft", { status: "draft" }, "2026-12-01T00:00:00.000Z", false, undefined],
    ["an active one", { status: "active" }, "2026-12-01T00:00:00.000Z", true, undefined],
    ["a discontinued one", { status: "discontinued" }, "2026-12-01T00:00:00.000Z", false, undefined],
    ["before its day", planned, "2026-12-01T08:59:59.999Z", false, "2026-12-01T09:00:00.000Z"],
    ["from its minute on", planned, "2026-12-01T09:00:00.000Z", true, undefined],
    ["with an end to come", ending, "2026-12-01T09:00:00.000Z", true, "2026-12-24T18:00:00.000Z"],
    ["after its end", ending, "2026-12-24T18:00:00.000Z", false, undefined],
    ["scheduled without a day", { status: "scheduled" }, "2026-12-01T00:00:00.000Z", false, undefined],
    ["over New Year, before", christmas, "2026-11-14T23:59:59.000Z", false, "2026-11-15T00:00:00.000Z"],
    ["over New Year, in the old one", christmas, "2026-12-31T12:00:00.000Z", true, "2027-01-07T00:00:00.000Z"],
    ["over New Year, in the new one", christmas, "2027-01-06T23:59:59.000Z", true, "2027-01-07T00:00:00.000Z"],
    ["in summer time", summer, "2026-05-31T22:59:59.000Z", false, "2026-05-31T23:00:00.000Z"],
    ["the store's own first minute", summer, "2026-05-31T23:00:00.000Z", true, "2026-08-31T23:00:00.000Z"],
    ["seasonal without a season", { status: "seasonal" }, "2026-12-01T00:00:00.000Z", false, undefined],
  ] as const)("%s", (_, product, now, published, changesAt) => {
    expect(publicationOf(product, now, zone)).toEqual({ published, changesAt });
  });

  test("a season of the whole year never ends", () => {
    const always = { status: "seasonal", season: { from: "01-01", until: "12-31" } } as const;
    expect(publicationOf(always, "2028-02-29T12:00:00.000Z", zone)).toEqual({ published: true });
  });
});
