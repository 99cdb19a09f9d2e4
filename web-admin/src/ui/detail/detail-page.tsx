import type { ReactNode } from "react";
import { type Crumb, PageHeader } from "../page-header.tsx";

interface DetailPageProps {
  title: string;
  /** The title with parts that must not break, where it has any. */
  heading?: ReactNode;
  trail: readonly Crumb[];
  status?: ReactNode;
  actions?: ReactNode;
  /** What accompanies the sections: beside them where there is room, else below. */
  aside?: ReactNode;
  /** What needs the whole width, below both. */
  wide?: ReactNode;
  children: ReactNode;
}

/** The pattern of every page about one thing. */
export function DetailPage({ title, heading, trail, status, actions, aside, wide, children }: DetailPageProps) {
  return (
    <div className="page">
      <PageHeader title={title} heading={heading} trail={trail} status={status} actions={actions} />
      <div className="detail" data-aside={aside ? true : undefined}>
        <div className="detail-main">{children}</div>
        {aside ? <div className="detail-aside">{aside}</div> : null}
      </div>
      {wide}
    </div>
  );
}
