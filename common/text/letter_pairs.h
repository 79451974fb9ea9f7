// How usual each pair of neighbouring letters is in Arabic.
#pragma once

#include <array>
#include <string_view>

namespace fihris {

// The letters of the table in order; the 37th row and column stand for the border of a word.
inline constexpr std::u32string_view paired_letters = U"ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";
inline constexpr std::size_t word_border = paired_letters.size();

// Row: a letter; column: what comes after it, without marks and tatweel between. 'a' is 0 bits (certain), 'b' half a
// bit, and so on to 'z', 12.5 bits (as good as never). Counted over 11 million letters of news and encyclopedia
// articles; in such text a letter costs 4.5 bits on average.
inline constexpr std::array<std::string_view, word_border + 1> letter_pairs{
    "zzzzzzjzmnzzzzzzzzzzzzzzzzzzxruxntzva",  // ء
    "yzzzzyzjsljpuelljsinuzzzzrntpfjfpnwir",  // آ
    "zzzzzyzkpmmlkklsjpillnnsjnlmjkhfmgujm",  // أ
    "zyzyzzjttikqzkiqjyglxzvzzzzlihkpjetim",  // ؤ
    "zzzzzzzmzqnlmnlklqhnmlmujpolqdjfszzhz",  // إ
    "zzzzzzjlhnynnzkrikptrtrzlymlphjmkovdk",  // ئ
    "lzzyzmzlqiqonqltjplqoppwmtmnockioozng",  // ا
    "zynxpwfnklsqlrkrhtnnqrmzirrloimkkjwgf",  // ب
    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzza",  // ة
    "zyntzwjkrmrljlmsiolllpnrkolkmkjlijoie",  // ت
    "zzwzzzfnjpuzzztzhzyzzzzzutrlughjpjuge",  // ث
    "zzrzzqgkkktxoziriknzzzzzlttwzigiiiwhh",  // ج
    "zzzzzzgmkionzzgqimkrloqozzmjjjiopishh",  // ح
    "zzzzzzfjoizwzximgpnpinizzzlzzfkqqkyii",  // خ
    "tzozzthpimnuuolzivnwzzzzmxlosmjmlhnfe",  // د
    "zzzzzwenpozpzszzlzzzzzzzszrwiftpgmqeg",  // ذ
    "zvptzmgjiktlosmzqplpqmqzoommjqnmminge",  // ر
    "mzvzzqfkjnzqqsnzjrwzzzzzktprpkillitee",  // ز
    "zzsozugilgznpqpzkzozzzlzkzmpkiikmisgg",  // س
    "ztlqzqgkpkznnkmxfzqzzznyjolmimjmikshi",  // ش
    "zzzzzzgjkqzzjrizgzzzozozmmirxgljqhqhi",  // ص
    "zzyzzufmkmzsknkzizzzzznzinpzzkisljnge",  // ض
    "wzrwzqfjiozzpztzhwpuzzpzlulizhojmhphg",  // ط
    "zzzzzzfpiozzzzzzgzzzzzzzzzlzxjfpglpgi",  // ظ
    "zzzzzzgjjkprzzhujponpmqpzzqmsfjimkrjg",  // ع
    "zzzzzzfljlyuzzmnflmsvnlzzzrzyijjqhtfh",  // غ
    "zzrvoshqkkzqptrsiqlrpmqolttkolqmmkpdg",  // ف
    "zzzzzzfjjiztwzhtiwnrmnkxkznpzjnnniohg",  // ق
    "zznzxzfjjjkvuznoimlozyyztyqxtiiiohvhg",  // ك
    "zrjzlzhkljolknlnmqkmnrovknlkkkgllkjih",  // ل
    "zzvozrglkknmloktjqknmrpvjrqmnjngmjsif",  // م
    "zzzzzwhnljwnoskprpknotnmppmnpvosjkqhc",  // ن
    "zzztzzennoznzzjijoxvzsxyzzwvsmhlsisjd",  // ه
    "tvlzpyfjqkplmqkpimkpnnnrlpkjlhihmopji",  // و
    "wzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzza",  // ى
    "uzuuzshmglooooksiokorpovmrmlmkkhlkzne",  // ي
    "zrizkzeizjqnmonqnrmoprpujqimljhmmhzkz",  // border
};

}  // namespace fihris
