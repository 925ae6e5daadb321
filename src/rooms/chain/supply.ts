/** Who supplies whom: declared by one side or by the desk for it, confirmed when both have said so. */
export interface Supply {
  supplierId: string;
  buyerId: string;
  /** `pack:id` of what is supplied; empty: not said. */
  capability: string;
  supplierSaid: boolean;
  buyerSaid: boolean;
  ended: boolean;
}

export type SupplySide = 'supplier' | 'buyer';

export const isConfirmed = ({ supplierSaid, buyerSaid }: Pick<Supply, 'supplierSaid' | 'buyerSaid'>) =>
  supplierSaid && buyerSaid;

/** What a side adds by saying so; null when it adds nothing. */
export function saidBy(supply: Supply, side: SupplySide | 'both'): Supply | null {
  const after = {
    ...supply,
    supplierSaid: supply.supplierSaid || side !== 'buyer',
    buyerSaid: supply.buyerSaid || side !== 'supplier',
    ended: false,
  };
  const same =
    after.supplierSaid === supply.supplierSaid && after.buyerSaid === supply.buyerSaid && !supply.ended;
  return same ? null : after;
}
