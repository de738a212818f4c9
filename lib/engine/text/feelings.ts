const POSITIVE_PICTOGRAPHS =
  '😀😃😄😁😆😅😂🤣☺😊😇🙂😉😌😍🥰😘😗😙😚😋😛😝😜🤪🤗🤩🥳😎🤠👍👏🙌🤝👌✌🤞🙏💪❤🧡💛💚💙💜🤎🖤🤍♥💕💞💓💗💖💘💝💟✨🎉🎊🎈💯⭐🌟🏆🥇😺😸😹😻😽🌈☀🌞🔥🫶'
const NEGATIVE_PICTOGRAPHS =
  '😒😞😔😟😕🙁☹😣😖😫😩😢😭😤😠😡🤬😱😨😰😥😓🙄😬😑😐😾😿🙀🤢🤮🤧😷🤒🤕👎💔🖕💩👿🤦🤡😵🥱😪🥵🥶😧😦'

export const positivePictographs: ReadonlySet<number> = codePointsOf(POSITIVE_PICTOGRAPHS)
export const negativePictographs: ReadonlySet<number> = codePointsOf(NEGATIVE_PICTOGRAPHS)

/** Emoticons, after lower-casing: eyes, nose, mouth, in either direction, and the usual others. */
export const positiveEmoticon =
  /(?:[:;=][-o^']?[)\]}*]|[:;=][-o^']?[dp3](?![\p{L}\p{N}])|[([{][-o^']?[:;=]|<3|\^[_.-]?\^)/uy
export const negativeEmoticon =
  /(?:[:;=]['-]{0,2}(?:[([{@|\\]|\/(?!\/))|[)\]}][-']?[:=]|<\/3|[->]_+[-<]|;_+;)/uy

function codePointsOf(pictographs: string): Set<number> {
  return new Set(Array.from(pictographs, (pictograph) => pictograph.codePointAt(0) ?? 0))
}
