import type { StoreConfig } from "@quayside/shared/store/schema.ts";
import { type ReactNode, useEffect, useState } from "react";
import { kept } from "../lib/kept.ts";
import { Notice } from "../ui/notice.tsx";
import { Page } from "../ui/page.tsx";

interface MaintenanceProps {
  /** Absent where the store does not answer at all. */
  maintenance: StoreConfig["maintenance"];
  onRetry: () => void;
  /** What whoever knows the word may look at. */
  routes: ReactNode;
}

const previewWord = kept<string>("quayside.preview");

async function hashOf(word: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(word));
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** Whether this browser was opened with the word that lets one look; remembered, so that links lead on. */
function useMayLook(previewHash: string | undefined): boolean {
  const [mayLook, setMayLook] = useState(false);
  useEffect(() => {
    const word = new URLSearchParams(location.search).get("preview") ?? previewWord.read();
    if (!word || !previewHash) return;
    hashOf(word).then((hash) => {
      if (hash !== previewHash) return;
      previewWord.write(word);
      setMayLook(true);
    });
  }, [previewHash]);
  return mayLook;
}

export function MaintenancePage({ maintenance, onRetry, routes }: MaintenanceProps) {
  const mayLook = useMayLook(maintenance?.previewHash);
  if (mayLook)
    return (
      <>
        <div className="page preview-note">
          <Notice tone="warning" title="The shop is closed">
            <p>This is a preview. Nothing can be bought until it opens again.</p>
          </Notice>
        </div>
        {routes}
      </>
    );
  const text = maintenance?.message ?? "The shop is being looked after and will be open again shortly.";
  return (
    <Page title="Closed for a moment" heading="Closed for a moment" className="page-message">
      <p>{text} Baskets and orders are kept.</p>
      <p className="actions">
        <button type="button" className="button" onClick={onRetry}>
          Look again
        </button>
      </p>
    </Page>
  );
}
