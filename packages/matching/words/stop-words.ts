import { fold } from './fold.ts';
import type { Tongue } from './tongue.ts';

/** Words that carry grammar and no meaning of a trade; also by them a language is recognised. */
const LISTS: Record<Tongue, string> = {
  it: `a ad agli ai al alla alle allo altresi anche ancora avere c che chi ci cio cioe coi col come con cosa cui d da
    dagli dai dal dall dalla dalle dallo degli dei del dell della delle dello di dove due e ecc ed egli essere etc fa
    fra gli ha hanno i il in io l la le lei lo loro lui ma mi mia mio ne negli nei nel nell nella nelle nello noi
    nostra nostre nostri nostro o od ogni oltre oppure per piu presso quale quali qualsiasi quando quanto quella
    quelle quelli quello questa queste questi questo qui s se sei si sia siamo simili sono sua sue sugli
    sui sul sull sulla sulle sullo suo suoi su tale tali tra tu tutta tutte tutti tutto un una uno vi voi nonche
    mediante tramite nca svolge svolgono quant`,
  en: `a about all also am an and any are as at be been being both but by can do does each either etc for from had
    has have he her his how i if in including into is it its itself like may more most my n of on one or other's our
    ours own per s she so some such than that the their them then there these they this those through thru to too up
    us very via was we were what when where which while who whose will with within you your nec`,
  fr: `a afin ainsi au aux avec c ce ceci cela ces cet cette chaque chez ci comme d dans de des dont du elle en entre
    est et etc etre eux faire fait il ils j je l la le les leur leurs lui m ma me mes moi mon n ne nos notre
    nous on ont ou par pas plus pour qu que quel quelle qui s sa se ses si soit son sont sous sur ta te tes toi ton
    tous tout toute toutes tu un une vos votre vous y nca etant ayant`,
  de: `aber alle allem allen aller alles als also am an auch auf aus bei beim bis da dabei dadurch damit dann das dass
    dazu dem den der deren des dessen die dies diese diesem diesen dieser dieses doch durch ein eine einem einen
    einer eines er es etc etwa fur haben hat ich ihr ihre ihrem ihren ihrer im in ist je jede jeder jedes kann mit
    nach noch nur ob oder sein seine seinem seinen seiner sich sie sind so sowie uber um und uns unser unsere
    unseren unserer unter usw vom von vor war was weitere wenn werden wie wir wird z zu zum zur zwischen bzw ang ua`,
};

const words = (tongue: Tongue) => new Set(LISTS[tongue].split(/\s+/).map(fold));

export const STOP_WORDS: Record<Tongue, ReadonlySet<string>> = {
  it: words('it'),
  en: words('en'),
  fr: words('fr'),
  de: words('de'),
};
