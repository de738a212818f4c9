import { cleanName } from '@/lib/contracts/fold-name'

/** What people call the column with the text, and the one with the tag, in lower case. */
const TEXT_NAMES =
  words(`text texts body message messages content comment comments review reviews description
  sentence utterance question query document tweet post feedback summary title subject headline transcript
  text_body review_text message_text comment_text text_clean clean_text full_text raw_text tweet_text
  texto texte testo tekst teks tekstas nachricht kommentar anfrage bewertung beschreibung satz mensaje comentario
  commentaire avis phrase frase messaggio commento recensione mensagem bericht opmerking beoordeling zin
  meddelande meddelelse besked viesti kommentti teksti wiadomość treść zpráva üzenet szöveg текст сообщение отзыв
  комментарий вопрос κείμενο μήνυμα metin mesaj yorum 文本 内容 评论 テキスト 本文 コメント 텍스트 내용
  kommentare nachrichten texte bewertungen anfragen rezension rezensionen meinung meinungen kundenmeinung
  kundenfeedback rückmeldung rückmeldungen freitext commentaires messages textes remarque remarques opinión opinion
  opiniones opinions comentarios mensajes textos reseña reseñas pregunta frases commenti messaggi testi recensioni frasi
  domanda comentário comentários mensagens opinião avaliação berichten opmerkingen teksten beoordelingen reactie reacties
  opinia opinie komentarz komentarze wiadomości komentář komentáře recenze zprávy hozzászólás vélemény recension
  recensioner kommentar kommentarer kommentit palaute anmeldelse tilbakemelding тексты отзывы комментарии сообщения
  обращение обращения відгук повідомлення коментар σχόλιο σχόλια metinler mesajlar yorumlar 内容 內容 評論 评论内容 句子
  留言 消息 レビュー 文章 メッセージ 口コミ 리뷰 댓글 메시지 문장 نص النص تعليق التعليق رسالة טקסט הודעה תגובה पाठ टिप्पणी
  ข้อความ ความคิดเห็น văn_bản bình_luận`)

/** The names that mean nothing else first: of two columns that are called so, the earlier name is the tag. */
const TAG_NAMES =
  words(`tag tags label labels category categories class classes intent intents sentiment
  choice choices cats accept topic topics tag_name label_name label_text labels_text class_name category_name
  annotation emotion emotions department queue reason target type
  kategorie kategorien etikett klasse klassen thema bereich stimmung categoria categorie catégorie catégories
  categoría categorías clase etiqueta etiquetas étiquette étiquettes classe thème sujet sentimiento classificazione
  etichetta categorias onderwerp kategori kategoria luokka kategória címke метка тег категория класс тема
  κατηγορία ετικέτα etiket 标签 类别 タグ ラベル カテゴリ 태그 라벨 분류
  теги метки категории классы мітка категорія etiketter märkning štítek štítky 標籤 類別 分类 分類 情感 تصنيف التصنيف فئة
  קטגוריה תווית श्रेणी ป้ายกำกับ หมวดหมู่ nhãn radio_answer checklist_answers classificationannotation`)

export function isTextName(name: string): boolean {
  return namesIn(name).some((key) => TEXT_NAMES.has(key))
}

export function isTagName(name: string): boolean {
  return namesIn(name).some((key) => TAG_NAMES.has(withoutNumber(key)))
}

/** Of names of tags, the likelier one has the lower rank. */
export function tagRank(name: string): number {
  const ranks = [...TAG_NAMES]
  const known = namesIn(name).map((key) => ranks.indexOf(withoutNumber(key)))
  return known.find((rank) => rank >= 0) ?? -1
}

/** What “tag1”, “Tag 2” and “tag” have in common. */
export function tagStem(name: string): string {
  return withoutNumber(plain(name))
}

function withoutNumber(key: string): string {
  return key.replace(/_?\d+$/u, '')
}

export function isKnownName(name: string): boolean {
  return isTextName(name) || isTagName(name)
}

/** A value below a key says nothing by its own name, as in `label.value` and `labels[].name`. */
const NAMELESS = /\.(?:name|value|displayname)$/iu

function namesIn(name: string): string[] {
  if (!NAMELESS.test(name)) return [plain(name)]
  return [plain(name), plain(name.replace(NAMELESS, '').replace(/\[\]$/u, ''))]
}

/** The last key of a path such as `data.text`, in lower case and one notation. */
function plain(name: string): string {
  const key = name.slice(name.lastIndexOf('.') + 1)
  return (
    cleanName(key)
      .toLowerCase()
      // A unit or an explanation behind it, as in “Sentiment (pos/neg)”.
      .replace(/^#\s*|(?<=\S)\s*(?:\([^()]*\)|\[[^[\]]+\])$|[:*]+$/gu, '')
      .replace(/[\s-]+/gu, '_')
  )
}

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/u))
}
