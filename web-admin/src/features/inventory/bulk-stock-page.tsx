import { Button, FileInput, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { AdjustmentCode } from "@quayside/shared/inventory/schema.ts";
import { useState } from "react";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Icon } from "../../ui/icons.tsx";
import { BulkStockRows } from "./bulk-stock-rows.tsx";
import type { StockWay } from "./stock-file.ts";
import { useBulkStock } from "./use-bulk-stock.ts";
import { useLocations } from "./use-locations.ts";
import { codeOptions } from "./words.ts";

const ways = [
  { value: "change", label: "How many more or fewer there are" },
  { value: "count", label: "How many were counted" },
];
const advice = `One row each: SKU and units, or SKU, location and units; as a CSV file or pasted from a spreadsheet. Nothing
  is booked before you have seen what it would change.`;

/** Stock of many SKUs changed at once: rows in, what they would do beside what the books say, then the booking. */
export function BulkStockPage() {
  const { options } = useLocations();
  const [way, setWay] = useState<StockWay>("change");
  const [code, setCode] = useState<AdjustmentCode>("correction");
  const [place, setPlace] = useState("");
  const [note, setNote] = useState("");
  const [text, setText] = useState("");
  const usual = place || options[0]?.value || "";
  const bulk = useBulkStock({ way, code, note, text, places: options, usual });
  const busy = bulk.checking.isPending || bulk.booking.isPending;
  const anew = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      set(value);
      bulk.forget();
    };
  };
  return (
    <DetailPage title="Change stock in bulk" trail={[{ label: "Inventory", link: { to: "/inventory" } }]}>
      <Section title="What changed">
        <Stack gap="md" maw={560}>
          <p className="soft">{advice}</p>
          <NativeSelect
            label="The units say"
            data={ways}
            value={way}
            disabled={busy}
            onChange={(event) => anew(setWay)(event.currentTarget.value === "count" ? "count" : "change")}
          />
          <NativeSelect
            label="Location of rows without one"
            data={options}
            value={usual}
            disabled={busy}
            onChange={(event) => anew(setPlace)(event.currentTarget.value)}
          />
          {way === "change" ? (
            <NativeSelect
              label="Reason"
              data={codeOptions}
              value={code}
              disabled={busy}
              onChange={(event) => setCode(AdjustmentCode.parse(event.currentTarget.value))}
            />
          ) : null}
          <TextInput
            label="Note"
            description="Goes into the movements and the audit trail"
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <RowsFile disabled={busy} onRead={anew(setText)} />
          <Textarea
            label="Rows"
            placeholder={way === "change" ? "MUG-BLUE, 12\nJUG-1, -2" : "MUG-BLUE, 48\nJUG-1, 7"}
            autosize
            minRows={5}
            maxRows={16}
            className="mono"
            disabled={busy}
            value={text}
            error={bulk.problem}
            onChange={(event) => anew(setText)(event.currentTarget.value)}
          />
          {bulk.checking.error ? <Failure error={bulk.checking.error} kept="Nothing was booked." /> : null}
          <div>
            <Button variant={bulk.rows ? "default" : "filled"} loading={bulk.checking.isPending} onClick={bulk.check}>
              Check the rows
            </Button>
          </div>
        </Stack>
      </Section>
      {bulk.rows ? <BulkStockRows rows={bulk.rows} way={way} bulk={bulk} /> : null}
    </DetailPage>
  );
}

function RowsFile({ disabled, onRead }: { disabled: boolean; onRead: (text: string) => void }) {
  return (
    <FileInput
      label="CSV file"
      placeholder="Choose a file"
      accept=".csv,.txt,text/csv,text/plain"
      leftSection={<Icon name="upload" />}
      disabled={disabled}
      onChange={async (file) => {
        if (file) onRead(await file.text());
      }}
    />
  );
}
