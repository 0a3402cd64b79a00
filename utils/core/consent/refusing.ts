/** How refusing begins or is said, by its root, in many languages: enough to judge a box by, never to press a button. */
const ROOTS =
  /reject|declin|\bdeny|refus|disagree|do not|don't|\bno\b|without|necessary|essential|required only|opt out|object|ablehn|verweig|widersp|notwend|erforderl|essenzi|\bohne\b|nein|rejet|sans accept|continuer sans|non merci|interdi|nécess|rechaz|deneg|sin acept|necesari|rifiut|senza accett|necessari|recus|rejeit|negar|sem aceitar|necessári|weiger|afwijz|noodzak|\bniet\b|odrzu|odmaw|odmów|niezbęd|odmít|odmiet|avvis|neka|avböj|nödvänd|nødvend|afvis|hylkä|välttäm|keeldu|atmest|noraid|tik būtin|elutas|respinge|refuz|odbij|zavrn|απόρρ|отклон|отказ|необходим|відхил|відмов|необхідн|отхвърл|одби|rebutj|reddet|zorunlu|gerekli|رفض|رد|ضروری|דח|סרב|הכרח|अस्वी|केवल|拒|不同意|必要|同意しない|거부|거절|필수|từ chối|cần thiết|tolak|diperlukan|ปฏิเสธ|afneita|hafna/;

/** @param label normalised */
export const seemsToRefuse = (label: string): boolean => ROOTS.test(label);
