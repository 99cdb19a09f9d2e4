import type { ReactNode } from "react";

interface NoticeProps {
  tone: "info" | "success" | "warning" | "danger";
  title?: string;
  /** Spoken at once when it appears. */
  alert?: boolean;
  children?: ReactNode;
}

export function Notice({ tone, title, alert = false, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} {...(alert ? { role: "alert" } : {})}>
      {title ? <p className="notice-title">{title}</p> : null}
      {children}
    </div>
  );
}
