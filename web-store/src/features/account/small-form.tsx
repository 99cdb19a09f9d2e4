import type { ReactNode } from "react";
import { Notice } from "../../ui/notice.tsx";
import { useSubmit } from "./use-submit.ts";

interface SmallFormProps {
  /** Names the form for those who do not see it. */
  label: string;
  action: (fields: FormData) => Promise<void>;
  button: string;
  busy?: string;
  wide?: boolean;
  children?: ReactNode;
  /** Beside the button. */
  more?: ReactNode;
}

/** A few fields and one button; what was typed stays when something is refused. */
export function SmallForm({
  label,
  action,
  button,
  busy = "One moment…",
  wide = false,
  children,
  more,
}: SmallFormProps) {
  const { submit, isPending, problem } = useSubmit(action);
  return (
    <form className="step-form" onSubmit={submit} aria-label={label}>
      {children}
      {problem ? (
        <Notice tone="danger" alert>
          <p>{problem}</p>
        </Notice>
      ) : null}
      <div className="actions">
        <button type="submit" className={`button ${wide ? "button-wide" : ""}`} aria-disabled={isPending}>
          {isPending ? busy : button}
        </button>
        {more}
      </div>
    </form>
  );
}
