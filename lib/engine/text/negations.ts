import type { Language } from '@/lib/engine/settings'
import type { Fold } from './accents'

/**
 * Words that turn round what others say: "not" in all its forms, never, nobody, nothing, without, against, hardly. Lists of
 * stopwords count many of them among the words that say nothing, and without them "it is not good" is "good".
 */
const NEGATIONS: Record<Language, string> = {
  en: `no not nor none nobody nothing nowhere neither never without against hardly barely scarcely cannot dont doesnt didnt
    isnt arent wasnt werent cant couldnt wont wouldnt shouldnt hasnt havent hadnt aint mustnt neednt`,
  nl: 'nee neen niet niets niks geen geenszins nooit nimmer niemand nergens noch zonder tegen nauwelijks amper',
  fr: 'n ne non pas point ni jamais rien personne aucun aucune aucuns aucunes nul nulle guère sans contre peu',
  de: `nein nicht nichts nie niemals niemand niemandem niemanden niemandes kein keine keinem keinen keiner keines keins
    keinerlei keineswegs nirgends nirgendwo weder noch ohne gegen kaum wenig wenige weniger weniges geschweige außer ausser statt`,
  it: 'no non né nè neanche nemmeno neppure mai niente nulla nessun nessuno nessuna senza contro mica poco',
  pt: 'não nao nem nunca jamais nada ninguém nenhum nenhuma nenhuns nenhumas tampouco sem contra pouco',
  es: `no ni nunca jamás jamas nada nadie ningún ningun ninguno ninguna ningunos ningunas tampoco sin contra apenas poco
    poca pocos pocas`,
  ru: `не ни нет нету никогда ничего ничто ничем ничему никто никого никому никем нигде никуда никак никакой никакая никакие
    нельзя невозможно без безо против едва чуть вряд`,
  zh: '不 没 没有 無 无 未 别 勿 莫 非 否 不是 不会 不能 不要 不可 并非 毫无',
  ja: 'ない なかっ なく なけれ なし 無い ず ぬ ん まい いいえ',
  ko: `아니 아니다 아니라 아니라면 아니면 아니었다면 아니나다를가 안 못 않 않다 없다 없이 말고 지말고 하지마 하지마라 관계없이
    개의치않고 그렇지않으면 뿐만아니라 줄은모른다 못하다`,
  ar: `لا لم لن لما ليس ليسا ليست ليستا ليسوا لسن لست لستم لستما لستن ما غير دون بدون بلا كلا كلّا ولا ولم ولن عدم لات
    إلا الا إلّا سوى خلا عدا حاشا لئلا لكيلا أبدا قط قطّ قلما ضد ماانفك مابرح مافتئ هيهات`,
  da: `nej ikke ej aldrig ingen intet ingenting hverken heller uden mod imod næppe`,
  sv: `nej inte ej icke aldrig ingen inget inga ingenting varken heller utan mot emot knappast knappt`,
  ro: `nu nici niciun nicio niciodată nicăieri nimeni nimeri nimic fără contra împotriva abia`,
  hu: `nem ne nincs nincsen nincsenek se sem soha sose semmi semmit semmilyen semmiség senki senkit sehol nélkül ellen ellenes
    elleni ellenére dehogy hiába lehetetlen nemcsak alig kevés`,
  fi: `ei en et emme ette eivät eikä enkä etkä emmekä ettekä eivätkä älä älkää älköön ilman vastaan koskaan tuskin`,
  no: `nei ikke ikkje ei aldri ingen inga intet ingenting verken hverken heller uten mot imot neppe`,
  tr: `hayır yok yoktu değil deđil değilim hiç hiçbir hiçbiri hiçkimse asla katiyen ne sakın olmaz olmadı olmadığı olmayan
    karşı dışında hariç`,
  th: 'ไม่ มิ ไม่ได้ ไม่มี ไม่ใช่ ไร้ ปราศจาก ห้าม อย่า เว้น ยกเว้น นอกจาก ต่อต้าน',
  multi_language: '',
}

/** Vowels and doublings that Arabic is written with or without. */
const MARKS = /\p{M}/gu

/** Whether a word of the language, written small, turns round what others say; `fold` says which words are one. */
export function createIsNegation(language: Language, fold: Fold): (word: string) => boolean {
  const bare = (word: string) => fold(language === 'ar' ? word.replace(MARKS, '') : word)
  const words = new Set(NEGATIONS[language].split(/\s+/).map(bare))
  return (word) => words.has(bare(word))
}
