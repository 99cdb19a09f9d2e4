import { describe, expect, test } from "vitest";
import { postcodeIssue, tidyPostcode } from "./postcode.ts";

describe("as people type them, and as the post writes them", () => {
  test.each([
    ["GB", "sw1a1aa", "SW1A 1AA"],
    ["GB", "  M1 1AE ", "M1 1AE"],
    ["GB", "b338th", "B33 8TH"],
    ["GB", "CR2-6XH", "CR2 6XH"],
    ["GB", "dn551pt", "DN55 1PT"],
    ["JE", "je2 3ab", "JE2 3AB"],
    ["GG", "GY11AA", "GY1 1AA"],
    ["IM", "im21aa", "IM2 1AA"],
    ["IE", "d02x285", "D02 X285"],
    ["IE", "D6W XY00", "D6W XY00"],
    ["FR", "75001", "75001"],
    ["DE", " 10115 ", "10115"],
    ["NL", "1234ab", "1234 AB"],
    ["SE", "11455", "114 55"],
    ["PL", "00950", "00-950"],
    ["PT", "2725079", "2725-079"],
    ["CZ", "10000", "100 00"],
    ["LV", "lv1073", "LV-1073"],
    ["LV", "1073", "1073"],
    ["LU", "L4750", "L-4750"],
    ["LT", "LT 04340", "LT-04340"],
    ["US", "94043", "94043"],
    ["US", "940431351", "94043-1351"],
    ["CA", "h3z2y7", "H3Z 2Y7"],
    ["JP", "1540023", "154-0023"],
    ["MT", "nxr01", "NXR 01"],
    ["BR", "40301110", "40301-110"],
  ])("%s %j is %j", (country, typed, written) => {
    expect(postcodeIssue(country, typed)).toBeUndefined();
    expect(tidyPostcode(country, typed)).toBe(written);
    expect(tidyPostcode(country, written)).toBe(written);
  });
});

describe("what does not fit is said with an example", () => {
  test.each([
    ["GB", "12345", "must be like SW1A 1AA"],
    ["GB", "SW1A", "must be like SW1A 1AA"],
    ["JE", "SW1A 1AA", "must be like JE1 1AA"],
    ["FR", "7500", "must be like 75001"],
    ["ES", "53001", "must be like 28039"],
    ["NL", "0123 AB", "must be like 1234 AB"],
    ["US", "9404", "must be like 94043"],
    ["CA", "D1A 1A1", "must be like H3Z 2Y7"],
    ["LI", "8001", "must be like 9490"],
    ["DE", "", "is required"],
    ["DE", undefined, "is required"],
  ])("%s %j %s", (country, postcode, reason) => {
    expect(postcodeIssue(country, postcode)).toBe(reason);
  });
});

test("Ireland goes without one, and a country without a rule takes anything", () => {
  expect(postcodeIssue("IE", undefined)).toBeUndefined();
  expect(postcodeIssue("AE", undefined)).toBeUndefined();
  expect(postcodeIssue("AE", "whatever")).toBeUndefined();
  expect(tidyPostcode("AE", " what ever ")).toBe("what ever");
});
