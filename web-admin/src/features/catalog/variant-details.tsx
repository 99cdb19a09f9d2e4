import { Button, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { useFormContext, useWatch } from "react-hook-form";
import { useMe } from "../../lib/me.ts";
import { Thumbnail } from "../../ui/thumbnail.tsx";
import { VariantAttributes } from "./attribute-fields.tsx";
import { PartFields } from "./part-fields.tsx";
import type { ProductFields } from "./product-fields.ts";

/** What a variant has beside its row in the grid, in a dialog; saved with the product. */
export function VariantDetails({ at }: { at: number }) {
  const [open, { open: show, close }] = useDisclosure(false);
  const { control, formState } = useFormContext<ProductFields>();
  const sku = useWatch({ control, name: `variants.${at}.sku` });
  const errors = formState.errors.variants?.[at];
  const isWrong = errors?.imageKey ?? errors?.outOfStockThreshold ?? errors?.attributes ?? errors?.components;
  return (
    <>
      <Button
        px="xs"
        variant={isWrong ? "light" : "subtle"}
        color={isWrong ? "red" : undefined}
        aria-label={`More of variant ${at + 1}${isWrong ? ", something is wrong there" : ""}`}
        onClick={show}
      >
        More
      </Button>
      <Modal opened={open} onClose={close} title={sku ? `Variant ${sku}` : `Variant ${at + 1}`}>
        <Stack gap="md">
          <VariantPicture at={at} />
          <Threshold at={at} />
          <VariantAttributes at={at} />
          <PartFields at={at} />
          <StockLink sku={sku} />
          <Button onClick={close}>Done</Button>
          <p className="small soft">It is saved together with the product.</p>
        </Stack>
      </Modal>
    </>
  );
}

function VariantPicture({ at }: { at: number }) {
  const { control, register, formState } = useFormContext<ProductFields>();
  const images = useWatch({ control, name: "images" });
  const chosen = useWatch({ control, name: `variants.${at}.imageKey` });
  const named = images.map(({ key, alt }, place) => ({ value: key, label: `${place + 1}: ${alt || "not described"}` }));
  return (
    <div className="product-cell">
      <Thumbnail image={images.find(({ key }) => key === chosen)} size={56} />
      <NativeSelect
        flex={1}
        label="Picture"
        description="The gallery turns to it when the variant is chosen."
        data={[{ value: "", label: "None of its own" }, ...named]}
        error={formState.errors.variants?.[at]?.imageKey?.message}
        {...register(`variants.${at}.imageKey`)}
      />
    </div>
  );
}

function Threshold({ at }: { at: number }) {
  const { register, formState } = useFormContext<ProductFields>();
  return (
    <TextInput
      label="Sold until this many are left"
      description="Empty is 0. With -5, five more are sold than there are; with 2, two are held back."
      inputMode="numeric"
      error={formState.errors.variants?.[at]?.outOfStockThreshold?.message}
      {...register(`variants.${at}.outOfStockThreshold`)}
    />
  );
}

/** Reorder points are those of a place, not of the product. Only of a SKU that is saved. */
function StockLink({ sku }: { sku: string }) {
  const { formState } = useFormContext<ProductFields>();
  const { may } = useMe();
  const isSaved = formState.defaultValues?.variants?.some((variant) => variant?.sku === sku);
  if (!isSaved || !may("inventory.read")) return null;
  return (
    <Link to="/inventory/$sku/stock" params={{ sku }}>
      Stock, safety stock and reorder point at each location
    </Link>
  );
}
