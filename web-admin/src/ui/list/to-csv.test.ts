import { expect, it } from "vitest";
import type { Column } from "./list-spec.ts";
import { toCsv } from "./to-csv.ts";

type Row = Record<string, string>;
const column = (id: string): Column<Row> => ({ id, label: id, cell: () => null, text: (row) => row[id] ?? "" });

it("quotes what would break a line and defuses what would run as a formula", () => {
  const rows = [
    { Name: 'Lamp "Ida", tall', Change: "-5" },
    { Name: "two\nlines", Change: "=HYPERLINK(1)" },
    { Name: "@home", Change: "-1.50" },
    { Name: "-cmd", Change: "+44 20" },
  ];
  expect(toCsv(["Name", "Change"].map(column), rows)).toBe(
    'Name,Change\r\n"Lamp ""Ida"", tall",-5\r\n"two\nlines",\'=HYPERLINK(1)\r\n\'@home,-1.50\r\n\'-cmd,\'+44 20\r\n',
  );
});
