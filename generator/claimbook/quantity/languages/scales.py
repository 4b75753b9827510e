"""Scale words of other languages: Mrd., millions, 亿, lakh.

A word ends where its letters end; a character of a script without spaces may be anywhere.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

_EXPONENTS = {
    "de": {3: "tausend tsd", 6: "million millionen mio", 9: "milliarde milliarden mrd",
           12: "billion billionen bio"},
    "fr": {3: "mille", 6: "million millions mio", 9: "milliard milliards md mds mrd",
           12: "billion billions"},
    "es": {3: "mil", 6: "millón millones mill", 12: "billón billones"},
    "pt": {3: "mil", 6: "milhão milhões mi", 9: "bilhão bilhões bi", 12: "trilhão trilhões tri"},
    "it": {3: "mila mille", 6: "milione milioni mln", 9: "miliardo miliardi mld"},
    "nl": {3: "duizend", 6: "miljoen mln", 9: "miljard mld mrd", 12: "biljoen"},
    "sv": {3: "tusen", 6: "miljon miljoner mn mkr", 9: "miljard miljarder md mdkr"},
    "da": {3: "tusind", 6: "million millioner mio", 9: "milliard milliarder mia"},
    "nb": {3: "tusen", 6: "million millioner mill", 9: "milliard milliarder mrd"},
    "fi": {3: "tuhat tuhatta", 6: "miljoona miljoonaa milj", 9: "miljardi miljardia mrd"},
    "pl": {3: "tysiąc tysiące tysięcy tys", 6: "milion miliony milionów mln",
           9: "miliard miliardy miliardów mld", 12: "bilion biliony bilionów"},
    "cs": {3: "tisíc tisíce tis", 6: "milion miliony milionů mil",
           9: "miliarda miliardy miliard mld"},
    "hu": {3: "ezer", 6: "millió", 9: "milliárd"},
    "ro": {3: "mii", 6: "milion milioane mil", 9: "miliard miliarde mld"},
    "tr": {3: "bin", 6: "milyon", 9: "milyar", 12: "trilyon"},
    "ru": {3: "тысяча тысячи тысяч тыс", 6: "миллион миллиона миллионов млн",
           9: "миллиард миллиарда миллиардов млрд", 12: "триллион триллиона триллионов трлн"},
    "uk": {3: "тисяча тисячі тисяч тис", 6: "мільйон мільйони мільйонів млн",
           9: "мільярд мільярди мільярдів млрд", 12: "трильйон трильйони трильйонів трлн"},
    "id": {3: "ribu rb", 6: "juta jt", 9: "miliar", 12: "triliun"},
    "ms": {3: "ribu", 6: "juta", 9: "bilion", 12: "trilion"},
    "vi": {3: "nghìn ngàn", 6: "triệu", 9: "tỷ tỉ"},
    "hi": {3: "हज़ार हजार", 5: "लाख lakh", 7: "करोड़ crore"},
    "ar": {3: "ألف آلاف", 6: "مليون ملايين", 9: "مليار مليارات", 12: "تريليون"},
    "en": {3: "thousand k", 5: "lakh lakhs", 6: "million m mn", 7: "crore crores",
           9: "billion bn b", 12: "trillion tn"},
    "zh": {3: "千", 4: "万 萬", 8: "亿 億", 12: "万亿 萬億"},
    "ja": {3: "千", 4: "万", 8: "億", 12: "兆"},
    "ko": {3: "천", 4: "만", 8: "억", 12: "조"},
}  # fmt: skip
_FACTORS_OF_TWO_WORDS = {"es": {"mil millones": 9}, "pt": {"mil milhões": 9}}
_SAME = {"no": "nb", "nn": "nb", "sk": "cs", "hr": "cs"}
_WITHOUT_SPACES = frozenset(("zh", "ja", "ko"))


@cache
def load_scales(language: str) -> tuple[tuple[str, Decimal], ...]:
    """Return the scale words of a language, the longest first.

    Empty if the table lacks the language.
    """
    language = _SAME.get(language, language)
    listed = {
        word: exponent
        for exponent, words in _EXPONENTS.get(language, {}).items()
        for word in words.split()
    } | _FACTORS_OF_TWO_WORDS.get(language, {})
    factors = ((word, Decimal(10) ** exponent) for word, exponent in listed.items())
    return tuple(sorted(factors, key=lambda entry: -len(entry[0])))


def is_without_spaces(language: str) -> bool:
    """Whether a scale of a language can be between other characters without a space."""
    return language in _WITHOUT_SPACES
