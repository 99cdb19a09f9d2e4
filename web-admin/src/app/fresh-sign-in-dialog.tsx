import { Loader, Modal } from "@mantine/core";
import { lazy, Suspense, useSyncExternalStore } from "react";
import { freshSignIn } from "../lib/fresh-sign-in.ts";

const FreshSignInForm = lazy(async () => ({
  default: (await import("../features/sign-in/fresh-sign-in-form.tsx")).FreshSignInForm,
}));

/** It is asked for while another dialog waits for its answer. */
const aboveOtherDialogs = 250;

/** Asks who is there before money moves or roles change; the request that waits is then made again by itself. */
export function FreshSignInDialog() {
  const asked = useSyncExternalStore(freshSignIn.subscribe, freshSignIn.isAsked);
  return (
    <Modal
      opened={asked}
      onClose={() => freshSignIn.settle("given-up")}
      title="Confirm it is you"
      zIndex={aboveOtherDialogs}
      closeButtonProps={{ "aria-label": "Give up" }}
    >
      <p className="soft modal-lead">
        This moves money or changes rights, so your sign-in must be less than five minutes old. What you entered is kept
        and sent once you have confirmed.
      </p>
      <Suspense fallback={<Loader aria-label="Loading" />}>
        {asked ? <FreshSignInForm onProved={() => freshSignIn.settle("proved")} /> : null}
      </Suspense>
    </Modal>
  );
}
