import { Button, Group, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import { useNavigate } from "@tanstack/react-router";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";

/** Copies a product; deletes a draft that was never sold. */
export function ProductActions({ product }: { product: Product }) {
  const navigate = useNavigate();
  const [open, { open: show, close }] = useDisclosure(false);
  const duplicate = useAct("products.duplicate");
  const remove = useAct("products.remove");
  const params = { productId: product.id };
  const copy = () =>
    duplicate.mutate(
      { params },
      { onSuccess: ({ id }) => navigate({ to: "/products/$productId", params: { productId: id } }) },
    );
  const removeIt = () => remove.mutate({ params }, { onSuccess: () => navigate({ to: "/products" }) });
  return (
    <>
      <Button variant="default" loading={duplicate.isPending} onClick={copy}>
        Duplicate
      </Button>
      {product.status === "draft" ? (
        <Button variant="default" onClick={show}>
          Delete
        </Button>
      ) : null}
      {duplicate.error ? <Failure error={duplicate.error} kept="No copy was made." /> : null}
      <Modal opened={open} onClose={close} title={`Delete ${product.title}?`}>
        <p className="modal-lead">Only a draft that was never ordered and has no stock can be deleted.</p>
        {remove.error ? <Failure error={remove.error} kept="The product is still there." /> : null}
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
