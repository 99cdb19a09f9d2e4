import { describe, expect, test } from "vitest";
import { readSeries } from "./read-series.ts";

const read = (text: string, frequency: "H" | "D" | "W" | "M" = "D") =>
  Object.fromEntries([...readSeries(Buffer.from(text), frequency)].map(([id, rows]) => [id, rows]));
const valuesOf = (text: string, frequency: "H" | "D" | "W" | "M" = "D") =>
  read(text, frequency).a?.map(({ value }) => value);

describe("series of a CSV file", () => {
  test("are those of the rows, whatever else the file has and however it is quoted", () => {
    const file =
      '\uFEFFValue, note ,"ID",T\r\n1,x,"Shoes, red ""L""",1\r\n2.5e1,y,b,2024-01-01\r\n\r\n-3,z,b,2024-01-02\r\n';
    expect(read(file)).toEqual({
      'Shoes, red "L"': [{ t: "1", value: 1 }],
      b: [
        { t: "2024-01-01", value: 25 },
        { t: "2024-01-02", value: -3 },
      ],
    });
  });

  test("may lack values, in any of the ways that programs write", () => {
    expect(valuesOf("id,t,value\na,1,\na,2,NA\na,3,NaN\na,4,null\na,5, 6 \n")).toEqual([
      ...[undefined, undefined, undefined, undefined, 6],
    ]);
  });

  test("count their steps, also as decimals, and need not be in order", () => {
    expect(read("id,t,value\na,3.0,3\na,1.0,1\na,2.0,2\n").a).toHaveLength(3);
  });

  test("of hours have the hour that comes twice when clocks are put back once, at its mean", () => {
    const local =
      "id,t,value\na,2024-10-27 01:00,4\na,2024-10-27 02:00,5\na,2024-10-27 02:00,7\na,2024-10-27 03:00,8\n";
    expect(valuesOf(local, "H")).toEqual([4, 6, 8]);
    const zoned = "id,t,value\na,2024-10-27T02:00+02:00,5\na,2024-10-27T02:00+01:00,7\na,2024-10-27T03:00+01:00,8\n";
    expect(valuesOf(zoned, "H")).toEqual([5, 7, 8]);
    expect(() => read(`${local}a,2024-10-27 02:00,9\n`, "H")).toThrow(
      'Line 6, column t: line 3 has a value of that step of "a" already.',
    );
  });

  test.each([
    ["a column that is missing", "id,time,value\na,1,2\n", "Line 1: there is no column t among id, time, value."],
    ["no rows", "id,t,value\n", "The file has no rows."],
    ["no header", "", "The file has no rows."],
    ["no id", "id,t,value\na,1,2\n,2,3\n", "Line 3, column id: is empty."],
    ["a value in words", "id,t,value\na,1,2\na,2,three\n", 'Line 3, column value of "a": "three" is no number.'],
    ["a value with thousands", 'id,t,value\na,1,"1,200"\n', 'Line 2, column value of "a": "1,200" is no number.'],
    ["a value without end", "id,t,value\na,1,Infinity\n", 'Line 2, column value of "a": "Infinity" is no number.'],
    [
      "a day in words",
      "id,t,value\na,1 May 2024,2\n",
      'Line 2, column t: "1 May 2024" is neither a date such as 2024-01-31 nor a whole number.',
    ],
    ["a day that is none", "id,t,value\na,2024-02-30,2\n", /Line 2, column t: "2024-02-30"/],
    ["seconds since 1970", "id,t,value\na,1714521600,2\n", /Line 2, column t: "1714521600"/],
    [
      "a day twice",
      "id,t,value\na,2024-01-01,2\nb,2024-01-01,2\na,2024-01-01,3\n",
      'Line 4, column t: line 2 has a value of that step of "a" already.',
    ],
    [
      "days and numbers",
      "id,t,value\na,2024-01-01,2\na,7,3\n",
      /Series "a": some of its t are dates, some are numbers/,
    ],
    ["a row that is too short", "id,t,value\na,1\n", /line 2/],
    ["a value beyond any number", "id,t,value\na,1,1e400\n", 'Line 2, column value of "a": "1e400" is too large'],
    ["a value too large", "id,t,value\na,1,2\n\na,2,-1e60\n", 'Line 4, column value of "a": "-1e60" is too large'],
    ["two columns of one name", "id,t,value, Value\na,1,2,3\n", "Line 1: two columns are named value."],
    [
      "semicolons between columns",
      "id;t;value\na;1;2\n",
      "Line 1: there is no column id among id;t;value. Columns are separated by commas.",
    ],
    ["tabs between columns", "id\tt\tvalue\na\t1\t2\n", /Columns are separated by commas\.$/],
    [
      "a quote that does not end",
      'id,t,value\nb,1,2\n"a,1,2\nb,2,3\nb,3,4\n',
      "Line 3: a quote that is opened in this row is never closed.",
    ],
    ["a quote that ends rows later", 'id,t,value\n"a,1,2\nb,2,3\n"b",3,4\n', /line 4.* The row began on line 2\.$/],
  ])("are refused with %s", (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  test("trims what is quoted, too", () => {
    expect(read('id,"t ",value\n"a ",1,2\na," 2"," 3 "\n')).toEqual({
      a: [
        { t: "1", value: 2 },
        { t: "2", value: 3 },
      ],
    });
  });

  test("are UTF-8, or UTF-16 that says so, and refused with the line in any other encoding", () => {
    const text = "id,t,value\nMünchen,1,2\nKöln,1,2\n";
    expect(() => readSeries(Buffer.from(text, "latin1"), "D")).toThrow("Line 2: is not UTF-8.");
    expect(() => readSeries(Buffer.from("id,t,value\na,1,2\nö,1,2", "latin1"), "D")).toThrow("Line 3: is not UTF-8.");
    expect([...readSeries(Buffer.from(`\uFEFF${text}`, "utf16le"), "D").keys()]).toEqual(["München", "Köln"]);
  });

  test("are refused where the frequency cannot be that of the rows", () => {
    const rows = (days: number[]) =>
      `id,t,value\n${days.map((day) => `a,${new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)},${day}`).join("\n")}`;
    expect(() => read(rows([0, 7, 14, 28]))).toThrow(
      'Series "a": its rows are 7 days apart or more. Is --frequency right?',
    );
    expect(() => read(rows([0, 1, 2]), "W")).toThrow(
      'Line 3, column t: 2024-01-02 of "a" falls in the same week (Monday to Sunday) as 2024-01-01 of line 2.',
    );
    expect(read(rows([0, 1, 14, 28])).a).toHaveLength(4);
  });

  test("of months are named by any of their days", () => {
    expect(valuesOf("id,t,value\na,2024-01,1\na,2024-02-29,2\na,202403,3\na,20240401,4\n", "M")).toEqual([1, 2, 3, 4]);
    expect(valuesOf("id,t,value\na,202401,1\na,202402,2\na,202501,3\n", "M")).toEqual([1, 2, 3]);
    expect(() => read("id,t,value\na,2024-01,1\na,2024-01-31,2\n", "M")).toThrow(
      'Line 3, column t: 2024-01-31 of "a" falls in the same month as 2024-01 of line 2.',
    );
  });
});
