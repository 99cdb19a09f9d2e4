import { Icon } from "../../ui/icons.tsx";
import { importSteps } from "./import-steps.ts";

/** Where an import stands among its steps. */
export function ImportProgress({ step, failed }: { step: number; failed: boolean }) {
  return (
    <ol className="steps" aria-label="Steps of the import">
      {importSteps.map((name, at) => {
        const done = at < step || (at === step && at === importSteps.length - 1);
        const state = failed && at === step ? "failed" : done ? "done" : at === step ? "present" : "to-come";
        return (
          <li key={name} data-state={state} aria-current={at === step ? "step" : undefined}>
            <span className="step-mark">
              {state === "done" ? (
                <Icon name="check" size={14} />
              ) : state === "failed" ? (
                <Icon name="close" size={14} />
              ) : (
                at + 1
              )}
            </span>
            {name}
            {state === "done" ? <span className="visually-hidden">, done</span> : null}
            {state === "failed" ? <span className="visually-hidden">, failed</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
