import { Button, Group, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { CollectionDetail } from "@quayside/shared/collections/schema.ts";
import { useNavigate } from "@tanstack/react-router";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";

export function DeleteCollection({ collection: { id, title } }: { collection: CollectionDetail }) {
  const navigate = useNavigate();
  const [open, { open: show, close }] = useDisclosure(false);
  const remove = useAct("collections.remove");
  const removeIt = () =>
    remove.mutate({ params: { collectionId: id } }, { onSuccess: () => navigate({ to: "/collections" }) });
  return (
    <>
      <Button variant="default" onClick={show}>
        Delete
      </Button>
      <Modal opened={open} onClose={close} title={`Delete ${title}?`}>
        <p className="modal-lead">
          Its products stay. Its page is gone, and promotions that go by it no longer mean anything of it.
        </p>
        {remove.error ? <Failure error={remove.error} kept="The collection is still there." /> : null}
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={close} disabled={remove.isPending}>
            Keep it
          </Button>
          <Button color="red" loading={remove.isPending} onClick={removeIt}>
            Delete
          </Button>
        </Group>
      </Modal>
    </>
  );
}
