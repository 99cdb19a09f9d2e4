// @vitest-environment happy-dom
import { Touch } from "@quayside/shared/tracking/schema.ts";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { countsBy } from "./choice.ts";
import { choose } from "./choose.ts";
import { arrive, currentTouch, lastTouch, touchOf } from "./touch.ts";

const shop = "https://shop.example";
const letter = `${shop}/p/jug?utm_source=letter&utm_medium=email&utm_campaign=spring`;
const touched = { source: "letter", medium: "email", campaign: "spring" };
const minutes = (count: number) => count * 60_000;
const days = (count: number) => minutes(count * 1440);

beforeEach(() => {
  countsBy(() => false);
  localStorage.clear();
  sessionStorage.clear();
});

describe("what a link says", () => {
  it.each([
    ["nothing", `${shop}/`, "", {}],
    ["its words", letter, "https://mail.example/inbox?x=1", { ...touched, referrer: "mail.example" }],
    ["the page before", `${shop}/`, "https://www.google.com/", { referrer: "www.google.com" }],
    ["an app before", `${shop}/`, "android-app://com.google.android.gm/", { referrer: "com.google.android.gm" }],
    ["that an ad was clicked, not which", `${shop}/?gclid=abc123`, "", { click: "gclid" }],
    ["nothing of our own pages", `${shop}/cart`, `${shop}/p/jug`, {}],
    ["nothing coming back from paying", `${shop}/order/ord_1?payment_intent=pi_1`, "https://hooks.stripe.com/", {}],
    ["nothing where it is empty", `${shop}/?utm_source=&utm_medium=+`, "not an address", {}],
  ])("%s", (_, address, referrer, touch) => expect(touchOf(address, referrer)).toEqual(touch));

  it("is what the contract takes, whatever stands in the address", () => {
    const anything = fc.webUrl({ withQueryParameters: true });
    fc.assert(
      fc.property(anything, fc.string(), anything, (address, words, referrer) => {
        const url = new URL(address);
        url.searchParams.set("utm_source", words.toWellFormed());
        url.searchParams.set("utm_campaign", words.repeat(40).toWellFormed());
        expect(Touch.safeParse(touchOf(url.href, referrer)).error).toBeUndefined();
      }),
    );
  });
});

describe("the touch of a visit", () => {
  it("lasts while something happens, and ends with half an hour of silence", () => {
    arrive(letter, "", 0);
    expect(currentTouch(minutes(29))).toEqual(touched);
    expect(currentTouch(minutes(58))).toEqual(touched);
    expect(currentTouch(minutes(89))).toEqual({});
  });

  it("stays when the shopper comes back directly, and gives way to another link", () => {
    arrive(letter, "", 0);
    arrive(`${shop}/`, "", minutes(5));
    expect(currentTouch(minutes(6))).toEqual(touched);
    arrive(`${shop}/`, "https://www.google.com/", minutes(7));
    expect(currentTouch(minutes(8))).toEqual({ referrer: "www.google.com" });
  });
});

describe("the touch that an order is told of", () => {
  it("is the last that was not direct, of this visit only without consent", () => {
    expect(lastTouch(0)).toEqual({});
    arrive(letter, "", 0);
    expect(lastTouch(minutes(120))).toEqual(touched);
    sessionStorage.clear();
    expect(lastTouch(minutes(121))).toEqual({});
    expect(localStorage.length).toBe(0);
  });

  it("is kept for ninety days with consent, also for the visit in which it was given", () => {
    arrive(letter, "", 0);
    choose("remember");
    sessionStorage.clear();
    expect(lastTouch(days(89))).toEqual(touched);
    expect(lastTouch(days(91))).toEqual({});
  });

  it("is gone with the consent, and with the visit where nothing may be counted", () => {
    choose("remember");
    arrive(letter, "", 0);
    choose("visit");
    expect(Object.keys(localStorage)).toEqual(["quayside.privacy"]);
    expect(lastTouch(1)).toEqual(touched);
    choose("nothing");
    expect(lastTouch(1)).toBeUndefined();
    expect([localStorage.length, sessionStorage.length]).toEqual([1, 0]);
  });
});
