import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { originOf, trafficSourceOf } from "./attribution.ts";
import { ClickId, type Touch, TrafficSource } from "./schema.ts";

const cases: [source: TrafficSource, touch: Touch, why: string][] = [
  ["direct", {}, "nothing is known"],
  ["direct", { source: "(direct)", medium: "(none)" }, "as other tools write it"],
  ["direct", { referrer: "checkout.stripe.com" }, "back from paying"],
  ["organic", { referrer: "www.google.com" }, "a search engine"],
  ["organic", { referrer: "www.google.co.uk" }, "under any ending"],
  ["organic", { referrer: "duckduckgo.com" }, "without www"],
  ["organic", { referrer: "search.brave.com" }, "a subdomain that searches"],
  ["organic", { source: "google", medium: "organic" }, "said by the link"],
  ["organic", { source: "bing" }, "a bare name"],
  ["referral", { referrer: "brave.com" }, "and its maker's own page"],
  ["referral", { referrer: "notgoogle.com" }, "a name that only ends alike"],
  ["referral", { referrer: "google.evil.example" }, "a name that only begins alike"],
  ["social", { referrer: "m.facebook.com" }, "a social site"],
  ["social", { referrer: "t.co" }, "a link shortener of one"],
  ["social", { referrer: "www.pinterest.de" }, "under any ending"],
  ["social", { source: "instagram", medium: "link-in-bio" }, "a bare name, whatever the medium"],
  ["social", { medium: "social" }, "by medium alone"],
  ["social", { source: "partner", medium: "organic social" }, "by medium before source"],
  ["social", { click: "fbclid", referrer: "l.example" }, "a site's mark on all its links"],
  ["referral", { referrer: "xt.co" }, "t.co is a whole domain"],
  ["email", { source: "newsletter", medium: "email" }, "a newsletter"],
  ["email", { source: "crm", medium: "E-Mail" }, "in any spelling"],
  ["email", { source: "newsletter" }, "by source alone"],
  ["email", { source: "shop", medium: "sms" }, "other messages count with it"],
  ["email", { referrer: "mail.google.com" }, "a mailbox on the web, though a search engine's"],
  ["email", { referrer: "outlook.live.com" }, "a mailbox on the web"],
  ["paid", { source: "google", medium: "cpc", campaign: "spring" }, "paid search"],
  ["paid", { source: "facebook", medium: "paid_social" }, "paid social before social"],
  ["paid", { source: "newsletter", medium: "cpm" }, "a bought mailing"],
  ["paid", { medium: "display" }, "banners"],
  ["paid", { click: "gclid", referrer: "www.google.com" }, "auto-tagged, without UTM"],
  ["paid", { click: "msclkid", source: "bing" }, "auto-tagged, with UTM"],
  ["referral", { referrer: "blog.example" }, "any other page"],
  ["referral", { source: "partner", medium: "affiliate" }, "affiliates"],
  ["referral", { medium: "qr" }, "a medium that no rule knows"],
  ["social", { source: "twitter", referrer: "www.google.com" }, "what the link says goes before the page before"],
];

describe("traffic source", () => {
  it.each(cases)("%s: %o, %s", (source, touch) => expect(trafficSourceOf(touch)).toBe(source));

  it("is one of the six for whatever a link says, and does not hang on a long one", () => {
    const text = fc.option(fc.string({ maxLength: 100 }), { nil: undefined });
    const touch = fc.record({
      ...{ source: text, medium: text, campaign: text, referrer: text },
      click: fc.option(fc.constantFrom(...ClickId.options), { nil: undefined }),
    });
    fc.assert(
      fc.property(touch, (each) => {
        const known = JSON.parse(JSON.stringify(each)) as Touch;
        expect(TrafficSource.options).toContain(trafficSourceOf(known));
      }),
    );
  });

  it("does not change with the campaign's name", () => {
    const touched = fc.constantFrom(...cases);
    fc.assert(
      fc.property(touched, fc.string({ minLength: 1, maxLength: 50 }), ([source, touch], campaign) => {
        expect(trafficSourceOf({ ...touch, campaign })).toBe(source);
      }),
    );
  });
});

describe("an order's origin", () => {
  it("keeps what the link said beside the source that follows from it", () => {
    const touch: Touch = { source: "google", medium: "cpc", campaign: "spring", click: "gclid" };
    expect(originOf(touch, "mobile")).toEqual({
      ...{ source: "paid", utmSource: "google", medium: "cpc", campaign: "spring", device: "mobile" },
    });
  });

  it("of nothing is direct", () => expect(originOf({}, undefined)).toEqual({ source: "direct" }));
});
