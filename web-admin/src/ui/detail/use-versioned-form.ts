import { zodResolver } from "@hookform/resolvers/zod";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { useEffect, useMemo, useState } from "react";
import { type DefaultValues, type FieldValues, useForm } from "react-hook-form";
import type * as z from "zod";
import { showIssues } from "../form/server-issues.ts";
import { conflictRows, rebased } from "./changes.ts";

export interface VersionedFormOptions<Doc, Fields extends FieldValues, Changes> {
  /** As it was read. */
  doc: Doc;
  /** The form's text in, what the API takes out. */
  schema: z.core.$ZodType<Changes, Fields>;
  fieldsOf(doc: Doc): Fields;
  /** The part of the document that the form edits. */
  changesOf(doc: Doc): Changes;
  save(changes: Changes, version: number): Promise<Doc>;
  reread(): Promise<Doc>;
  onSaved?(doc: Doc): void;
  /** Where what the API calls a field is found here, where that is elsewhere. */
  fieldOf?(path: string, fields: Fields): string;
}

/**
 * A form over a versioned thing. It saves against the version that was edited; a version in between becomes a conflict to
 * decide, not a lost change. What is read again in the background is taken up only while nothing was changed here.
 */
export function useVersionedForm<
  Doc extends { version: number },
  Fields extends FieldValues,
  Changes extends Record<string, unknown>,
>(options: VersionedFormOptions<Doc, Fields, Changes>) {
  const { doc, schema, fieldsOf, changesOf, onSaved, fieldOf } = options;
  const [base, setBase] = useState(doc);
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<{ theirs: Doc; mine: Changes }>();
  const resolver = useMemo(() => zodResolver(schema), [schema]);
  const form = useForm<Fields, unknown, Changes>({ resolver, defaultValues: fieldsOf(doc) as DefaultValues<Fields> });
  const { isDirty } = form.formState;

  function take(next: Doc) {
    setBase(next);
    setError(undefined);
    setConflict(undefined);
    form.reset(fieldsOf(next));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another version read makes this look again.
  useEffect(() => {
    if (!isDirty && doc !== base) take(doc);
  }, [doc]);

  async function put(mine: Changes, version: number) {
    setBusy(true);
    setError(undefined);
    try {
      const saved = await options.save(mine, version);
      take(saved);
      onSaved?.(saved);
    } catch (refusal) {
      if (isAppError(refusal, "VERSION_CONFLICT")) setConflict({ theirs: await options.reread(), mine });
      else refuse(refusal as Error);
    } finally {
      setBusy(false);
    }
  }

  function refuse(refusal: Error) {
    setConflict(undefined);
    if (isAppError(refusal)) showIssues(form, refusal, fieldOf);
    setError(refusal);
  }

  const sides = conflict && { before: changesOf(base), theirs: changesOf(conflict.theirs), mine: conflict.mine };
  return {
    ...{ base, error, form, isDirty, busy },
    save: form.handleSubmit((changes) => put(changes, base.version)),
    discard: () => take(base),
    conflict: sides && conflictRows(sides.before, sides.theirs, sides.mine),
    saveOnTop: () => sides && conflict && put(rebased(sides.before, sides.theirs, sides.mine), conflict.theirs.version),
    takeTheirs: () => conflict && take(conflict.theirs),
    goOn: () => setConflict(undefined),
  };
}

export type VersionedForm = Pick<
  ReturnType<typeof useVersionedForm>,
  "error" | "isDirty" | "busy" | "save" | "discard" | "conflict" | "saveOnTop" | "takeTheirs" | "goOn"
>;
