const GREETINGS = ['مرحبا', 'من فضلكم', 'عاجل', 'سؤال', 'صباح الخير', 'مساء الخير']
const ENDINGS = ['شكرا', 'منذ أمس', 'ما العمل الآن', 'مرة أخرى']
const BILLING = ['تم خصم الفاتورة مرتين', 'فشل الدفع بالبطاقة', 'هذه الفاتورة خاطئة']
const LOGIN = ['كلمة المرور لا تعمل', 'رمز الدخول مرفوض', 'صفحة تسجيل الدخول لا تفتح']

/** 48 texts under two tags; of every fifteen, one has the other’s tag. */
export function arabicTexts(): { text: string; tags: string[] }[] {
  return Array.from({ length: 48 }, (_, index) => {
    const isBilling = index % 2 === 0
    const turn = Math.trunc(index / 2)
    const middle = (isBilling ? BILLING : LOGIN)[turn % 3]
    const text = `${GREETINGS[turn % 6]}، ${middle}، ${ENDINGS[Math.trunc(turn / 6)]}`
    const isSlip = index % 15 === 4
    return { text, tags: [isBilling === isSlip ? 'Login' : 'Billing'] }
  })
}
