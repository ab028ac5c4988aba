// These tables define the score: unlike those of data/ they decide what counts as right, not what is found.
#include "cli/eval_keys.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include <solieu/text.hpp>

#include "text/char_class.hpp"

namespace solieu::cli {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

constexpr std::array<Replacement, 4> spellings{{{"đ/c", ""}, {"oà", "òa"}, {"oá", "óa"}, {"uỷ", "ủy"}}};

constexpr std::array<Replacement, 14> short_forms{{{"bảo hiểm xã hội", "bhxh"},
                                                   {"bảo hiểm y tế", "bhyt"},
                                                   {"bảo hiểm thất nghiệp", "bhtn"},
                                                   {"ủy ban nhân dân", "ubnd"},
                                                   {"hội đồng nhân dân", "hđnd"},
                                                   {"liên hiệp phụ nữ", "lhpn"},
                                                   {"hội phụ nữ", "hội lhpn"},
                                                   {"thành phố", "tp"},
                                                   {"tp.", "tp"},
                                                   {"hồ chí minh", "hcm"},
                                                   {"ban chỉ đạo", "bcđ"},
                                                   {"giáo dục và đào tạo", "gd&đt"},
                                                   {"lao động - thương binh và xã hội", "lđ-tb&xh"},
                                                   {"trung ương", "tw"}}};

constexpr std::array<Replacement, 2> city_words{{{"tp hcm", "hcm"}, {"tphcm", "hcm"}}};

// Within an agency's name; the union of women is the same with and without "hội".
constexpr std::array<Replacement, 3> agency_words{{{"tỉnh", " "}, {"tp", " "}, {"hội lhpn", "lhpn"}}};

constexpr std::array<std::string_view, 10> level_words{"tỉnh ", "tp ", "huyện ",  "quận ",     "thị xã ",
                                                       "tx ",   "xã ", "phường ", "thị trấn ", "tt "};

constexpr std::array<std::string_view, 17> person_units{
    "người",    "lượt",     "lượt người", "đối tượng", "chị, em", "chị em", "người dân", "cán bộ",
    "hội viên", "lao động", "trường hợp", "em",        "trẻ",     "cháu",   "học sinh",  "lượt cán bộ, hội viên phụ nữ",
    "chị"};
constexpr std::array<std::string_view, 3> person_beginnings{"lượt", "người", "đối tượng"};

void replace_all(std::string& text, std::span<const Replacement> replacements) {
  for (const auto& [from, to] : replacements) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  }
}

bool word_character_at(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '_' || character_at(text, at).kind == CharClass::letter ||
                              character_at(text, at).kind == CharClass::digit);
}

// Whole words only; of several at one place the first.
std::string with_words_replaced(std::string_view text, std::span<const Replacement> replacements) {
  std::string out;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto begins = [&](const Replacement& item) {
      return text.substr(at).starts_with(item.first) && !word_character_at(text, at + item.first.size());
    };
    const auto found = in_word ? replacements.end() : std::find_if(replacements.begin(), replacements.end(), begins);
    if (found != replacements.end()) {
      out += found->second;
      at += found->first.size();
      in_word = true;
      continue;
    }
    in_word = word_character_at(text, at);
    const std::size_t length = character_at(text, at).length;
    out += text.substr(at, length);
    at += length;
  }
  return out;
}

std::string with_single_spaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string_view without_outer_punctuation(std::string_view text) {
  constexpr std::string_view marks = " .,;:-";
  constexpr std::string_view dash = "–";
  while (!text.empty()) {
    if (marks.find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
    } else if (marks.find(text.back()) != std::string_view::npos) {
      text.remove_suffix(1);
    } else if (text.starts_with(dash)) {
      text.remove_prefix(dash.size());
    } else if (text.ends_with(dash)) {
      text.remove_suffix(dash.size());
    } else {
      break;
    }
  }
  return text;
}

// Every spelling rule of names and units alike.
std::string plain_form(std::string_view name) {
  const std::string clean = normalize(name).text;
  std::string text;
  for (std::size_t at = 0; at < clean.size();) {
    const CodePoint point = code_point_at(clean, at);
    append_utf8(text, to_lower(point.value));
    at += point.length;
  }
  replace_all(text, spellings);
  text = without_outer_punctuation(with_single_spaces(text));
  replace_all(text, short_forms);
  return with_single_spaces(with_words_replaced(text, city_words));
}

std::string_view without_level_words(std::string_view name) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : level_words) {
      if (!name.starts_with(word)) continue;
      name.remove_prefix(word.size());
      again = true;
    }
  }
  return name;
}

bool is_person_unit(std::string_view unit) {
  const auto begins = [&](std::string_view beginning) { return unit.starts_with(beginning); };
  const bool rate = unit.find('/') != std::string_view::npos;
  return std::find(person_units.begin(), person_units.end(), unit) != person_units.end() ||
         (!rate && std::any_of(person_beginnings.begin(), person_beginnings.end(), begins));
}

}  // namespace

std::string area_key(std::string_view name) {
  const std::string plain = plain_form(name);
  return std::string(without_level_words(plain));
}

std::string agency_key(std::string_view name) {
  return with_single_spaces(with_words_replaced(plain_form(name), agency_words));
}

std::string unit_key(std::string_view unit) {
  std::string key = plain_form(unit);
  constexpr std::array<Replacement, 2> tight_slash{{{" /", "/"}, {"/ ", "/"}}};
  replace_all(key, tight_slash);
  if (key == "phần trăm") return "%";
  if (key == "đồng" || key == "vnđ") return "vnd";
  return is_person_unit(key) ? "person" : key;
}

bool is_money_unit(std::string_view unit) {
  const std::string key = unit_key(unit);
  const std::string counted = key.substr(0, key.find('/'));
  return counted == "vnd" || counted == "usd" || counted == "eur";
}

}  // namespace solieu::cli
