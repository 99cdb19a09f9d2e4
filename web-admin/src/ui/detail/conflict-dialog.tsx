import { Button, Group, Modal } from "@mantine/core";
import { ChangeValue } from "./change-value.tsx";
import type { ConflictRow } from "./changes.ts";
import type { VersionedForm } from "./use-versioned-form.ts";

interface ConflictDialogProps {
  opened: boolean;
  /** What it is: "product". */
  noun: string;
  rows: readonly ConflictRow[];
  /** How a path reads to people: `variants.0.price` → "Price of LAMP-1". */
  labelOf: (path: string) => string;
  shownAs?: (path: string, value: unknown) => unknown;
  busy: boolean;
  onMine: () => void;
  onTheirs: () => void;
  onClose: () => void;
}

/** Someone else saved first: shows both sets of changes and lets one choose. Nothing is lost until then. */
function ConflictDialog(props: ConflictDialogProps) {
  const { opened, noun, rows, labelOf, shownAs = (_, value) => value, busy, onMine, onTheirs, onClose } = props;
  return (
    <Modal opened={opened} onClose={onClose} size="xl" title={`Someone else changed this ${noun}`}>
      <p className="modal-lead">
        It was saved while you were editing, so your changes are not saved yet. What only they changed stays either way,
        unless a mark says that yours replaces it.
      </p>
      <ConflictTable rows={rows} labelOf={labelOf} shownAs={shownAs} />
      <Group mt="md" justify="flex-end">
        <Button variant="subtle" onClick={onClose}>
          Go on editing
        </Button>
        <Button variant="default" onClick={onTheirs}>
          Take theirs, drop mine
        </Button>
        <Button loading={busy} onClick={onMine}>
          Save mine on top
        </Button>
      </Group>
    </Modal>
  );
}

const sides = [
  { name: "base", label: "Was" },
  { name: "theirs", label: "Theirs" },
  { name: "mine", label: "Yours" },
] as const;

type ConflictTableProps = Required<Pick<ConflictDialogProps, "rows" | "labelOf" | "shownAs">>;

function ConflictTable({ rows, labelOf, shownAs }: ConflictTableProps) {
  return (
    <div className="table-scroll">
      <table className="table conflict">
        <thead>
          <tr>
            <th>Field</th>
            {sides.map(({ name, label }) => (
              <th key={name}>{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.path} data-clash={row.clash || row.lost || undefined}>
              <th scope="row">
                {labelOf(row.path)}
                {row.clash ? <span className="conflict-mark">Both changed it</span> : null}
                {row.lost ? <span className="conflict-mark">Yours on top takes theirs away</span> : null}
              </th>
              {sides.map(({ name, label }) => (
                <td key={name} data-label={label}>
                  <ChangeValue value={shownAs(row.path, row[name])} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface EditingConflictProps extends Pick<ConflictDialogProps, "noun" | "labelOf" | "shownAs"> {
  editing: VersionedForm;
}

/** The conflict of a versioned form, while there is one. */
export function EditingConflict({ editing, ...words }: EditingConflictProps) {
  const { busy, conflict, saveOnTop, takeTheirs, goOn } = editing;
  return (
    <ConflictDialog
      {...words}
      opened={conflict !== undefined}
      rows={conflict ?? []}
      busy={busy}
      onMine={saveOnTop}
      onTheirs={takeTheirs}
      onClose={goOn}
    />
  );
}
