// What stands above and below the options of --help, and in the man page: the query language, examples, exit codes.
#pragma once

#include <string>

namespace fihris {

inline constexpr const char* usage = R"(Usage: fihris-searcher [OPTIONS] QUERY...
       fihris-searcher [OPTIONS] --format jsonl --batch
       fihris-searcher [OPTIONS] explain QUERY...
       fihris-searcher [OPTIONS] suggest BEGINNING...
       fihris-searcher [OPTIONS] similar ID
       fihris-searcher [OPTIONS] show ID [QUERY...]
       fihris-searcher [OPTIONS] eval --topics FILE --qrels FILE
       fihris-searcher [OPTIONS] watch add NAME QUERY...
       fihris-searcher [OPTIONS] watch list | remove NAME | run [NAME...]
       fihris-searcher [OPTIONS] log report FILE
       fihris-searcher [OPTIONS] shell
       fihris-searcher [OPTIONS] serve
)";

// Of a command: its example, and where the rest stands.
inline std::string command_footer(const std::string& example) {
  return "Example:\n  " + example + "\n\n--index and the other general options: fihris-searcher --help";
}

inline constexpr const char* examples = R"(The query:
  كلمة                 ranks articles that have the word in any form
  "عبارة من كلمات"     these words in this order; also «عبارة»
  +كلمة  -كلمة         must be there; must not be there
  =كلمة  ="عبارة"      spelled just so
  كلم*  كلمة~  كلمة^2  begins so; spelled nearly so; counts twice
  غاز AND (نفط أو ماء) NOT فحم        also &&, OR, ||, بدون
  مصر NEAR/5 غاز       at most five words from each other; also قرب/5, "مصر غاز"~5
  العنوان:كلمة  المصدر:"بي بي سي"  الكاتب:  القسم:  اللغة:  الرابط:
                       also title: source: author: section: lang: site:
  تاريخ:2024-04  2024-04-01..2024-04-30  بعد:أمس  قبل:  منذ:  حتى:
                       also date: after: before: since: until:

Examples:
  fihris-searcher محادثات عمان
  fihris-searcher --index /srv/fihris --limit 3 'مفاوضات +عمان -"كرة القدم"'
  fihris-searcher --template '{date}\t{title}\n' الزلزال
  fihris-searcher --json الانتخابات البلدية | jq '.hits[].title'
  fihris-searcher --synonyms words.tsv حوادث السيارات
  fihris-searcher --format jsonl --batch < queries.txt
  fihris-searcher explain ما هي مدارس بيروت
  fihris-searcher --sort date --facets الزلزال
  fihris-searcher --group story محادثات مسقط
  fihris-searcher suggest محادث
  fihris-searcher similar waha-2024-0514-logistics
  fihris-searcher show waha-2024-0514-logistics ميناء
  fihris-searcher eval --topics topics.tsv --qrels qrels.txt
  fihris-searcher watch add ports ميناء +شحن
  fihris-searcher watch run
  fihris-searcher log report queries.log
  fihris-searcher shell
  fihris-searcher serve --port 8080
  fihris-searcher -- show           searches for the word "show"

Exit status: 0 found, 1 nothing found, 2 error.
Without --index, $FIHRIS_INDEX, else $XDG_DATA_HOME/fihris/index, else ~/.local/share/fihris/index.)";

}  // namespace fihris
