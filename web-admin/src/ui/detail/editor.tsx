import type { ReactNode } from "react";
import { Failure } from "../failure.tsx";
import { EditingConflict } from "./conflict-dialog.tsx";
import { UnsavedBar } from "./unsaved-bar.tsx";
import type { VersionedForm } from "./use-versioned-form.ts";

interface EditorProps {
  editing: VersionedForm;
  /** What it is: "product". */
  noun: string;
  editable: boolean;
  /** How a path reads to people: `variants.0.price` → "Price of LAMP-1". */
  labelOf: (path: string) => string;
  shownAs?: (path: string, value: unknown) => unknown;
  children: ReactNode;
}

/** Around the fields of a versioned thing: what was refused, the bar of unsaved changes, the conflict of two people. */
export function Editor({ editing, noun, editable, labelOf, shownAs, children }: EditorProps) {
  const { error, isDirty, busy, save, discard } = editing;
  return (
    <>
      <form noValidate onSubmit={save}>
        <fieldset className="bare editor" disabled={!editable}>
          {editable ? null : <p className="soft">Your role sees this but does not change it.</p>}
          {error ? <Failure error={error} kept="Nothing was saved; your changes are still here." /> : null}
          {children}
          <UnsavedBar dirty={isDirty} busy={busy} onSave={save} onDiscard={discard} />
        </fieldset>
      </form>
      <EditingConflict editing={editing} noun={noun} labelOf={labelOf} shownAs={shownAs} />
    </>
  );
}
