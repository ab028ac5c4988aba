#include "cli/eval_gold.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>

#include "cli/command.hpp"
#include "cli/eval_json.hpp"

namespace solieu::cli {
namespace {

std::optional<std::string> read_whole(const std::filesystem::path& path) {
  std::error_code error;
  std::ifstream in(path, std::ios::binary);
  if (!in || std::filesystem::is_directory(path, error)) return std::nullopt;
  std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  return in.bad() ? std::nullopt : std::optional(std::move(text));
}

std::string end_of_period(const Json& value) {
  if (value.is_null()) return {};
  const std::string day = value.is_string() ? value.get<std::string>() : "";
  if (day.size() != 10 || !parse_day(day)) throw GoldError("\"period\": not a day (YYYY-MM-DD): " + value.dump());
  return day;
}

std::string period_of(const Json& value) {
  if (!value.is_array() || value.size() != 2) throw GoldError("\"period\" is no [start, end]: " + value.dump());
  return end_of_period(value[0]) + ".." + end_of_period(value[1]);
}

std::string answer_of(const Json& value, RecordSlot slot) {
  if (slot == RecordSlot::period) return period_of(value);
  return value.is_null() ? "" : string_of(value, slot_names[static_cast<std::size_t>(slot)]);
}

Accepted accepted(const Json& object, RecordSlot slot) {
  const Json& value = member(object, slot_names[static_cast<std::size_t>(slot)].data());
  Accepted out;
  const auto is_answer = [](const Json& item) { return item.is_array() || item == "*"; };
  // [start, end] is one answer, [[start, end], …] are several.
  out.several = value.is_array() && (slot != RecordSlot::period || std::any_of(value.begin(), value.end(), is_answer));
  const Json answers = out.several ? value : Json::array({value});
  for (const Json& answer : answers) {
    if (answer == "*") {
      out.any = true;
    } else {
      out.values.push_back(answer_of(answer, slot));
    }
  }
  return out;
}

void check_names(const Accepted& answers, std::string_view what, Names known) {
  for (const std::string& answer : answers.values) {
    if (std::find(known.begin(), known.end(), answer) == known.end()) {
      throw GoldError(in_quotes(what) + " is unknown: " + in_quotes(answer));
    }
  }
}

std::vector<std::string> roles_of(const Json& figure) {
  const bool several = figure.contains("role_any") && !list_of(figure, "role_any").empty();
  const Json roles = several ? figure["role_any"] : Json::array({member(figure, "role")});
  std::vector<std::string> out;
  for (const Json& role : roles) {
    out.push_back(string_of(role, "role"));
    if (std::find(figure_roles.begin(), figure_roles.end(), out.back()) == figure_roles.end()) {
      throw GoldError("\"role\" is unknown: " + in_quotes(out.back()));
    }
  }
  return out;
}

// Where the quote stands, if it does so once.
std::size_t place_of(std::string_view quote, const GoldArticle& article) {
  const std::size_t first = article.text.find(quote);
  if (quote.empty() || first == std::string::npos) throw GoldError("the quote is not in " + article.file);
  if (article.text.find(quote, first + quote.size()) != std::string::npos) {
    throw GoldError("the quote is in " + article.file + " more than once");
  }
  return first;
}

// `own` is the figure; `item` the figure itself or one of its "also".
GoldPlace read_place(const Json& item, const Json& own, const GoldArticle& article) {
  const std::string text = string_of(item.contains("text") ? item["text"] : member(own, "text"), "text");
  std::size_t begin = 0;
  if (item.contains("at")) {  // a byte offset, where no piece of the article occurs once
    if (!item["at"].is_number_unsigned()) throw GoldError("\"at\" is no byte offset");
    begin = item["at"].get<std::size_t>();
    if (begin > article.text.size() || article.text.compare(begin, text.size(), text) != 0) {
      throw GoldError(in_quotes(text) + " is not at byte " + std::to_string(begin) + " of " + article.file);
    }
  } else {
    const std::string quote = string_of(member(item, "quote"), "quote");
    const std::size_t inside = quote.find(text);
    if (inside == std::string::npos) throw GoldError("the text " + in_quotes(text) + " is not in the quote");
    begin = place_of(quote, article) + inside;
  }
  const SourceSpan span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + text.size())};
  return {span, number_of(item.contains("number") ? item["number"] : member(own, "number"))};
}

std::string name_of_place(const Json& item) {
  if (item.is_string()) return item.get<std::string>();
  if (!item.is_object()) return {};
  for (const char* key : {"quote", "text"}) {
    if (item.contains(key) && item[key].is_string()) return item[key].get<std::string>();
  }
  return {};
}

// Runs `read`; an error in it gets the words of the article that it is about.
template <class Read>
auto naming(const Json& item, const Read& read) {
  try {
    return read();
  } catch (const GoldError& error) {
    const std::string name = name_of_place(item);
    throw GoldError(name.empty() ? error.what() : error.what() + (": " + in_quotes(name)));
  }
}

GoldPlace read_also(const Json& item, const Json& own, const GoldArticle& article) {
  return naming(item, [&] {
    const Json place = item.is_string() ? Json{{"quote", item}} : item;
    check_keys(place, {"quote", "text", "number", "at"});
    return read_place(place, own, article);
  });
}

GoldFigure read_figure(const Json& json, const PerSlot<Accepted>& shared, bool optional, const GoldArticle& article) {
  GoldFigure figure;
  naming(json, [&] {
    check_keys(json,
               {"role", "role_any", "number", "unit", "bound", "quote", "text", "at", "also", "optional", "baseline"});
    figure.roles = roles_of(json);
    figure.number = number_of(member(json, "number"));
    figure.quote = name_of_place(json);
    figure.optional = flag(json, "optional") || optional;
    figure.slots = shared;
    for (const RecordSlot slot : {RecordSlot::unit, RecordSlot::bound}) {
      figure.slots[static_cast<std::size_t>(slot)] = accepted(json, slot);
    }
    check_names(figure.slot(RecordSlot::bound), "bound",
                {"exact", "about", "over", "nearly", "at_least", "at_most", "under"});
    figure.places.push_back(read_place(json, json, article));
  });
  if (json.contains("also")) {
    for (const Json& item : list_of(json, "also")) figure.places.push_back(read_also(item, json, article));
  }
  return figure;
}

// Reads one file; keeps what is wrong, and goes on with the next figure.
class GoldReader {
 public:
  GoldReader(std::filesystem::path file, std::vector<std::string>& problems)
      : file_(std::move(file)), problems_(problems) {}

  GoldArticle read(const std::filesystem::path& texts) {
    GoldArticle article;
    attempt("", [&] {
      const Json gold = parse();
      check_keys(gold, {"file", "published", "records"});
      article.file = string_of(member(gold, "file"), "file");
      article.published = published(gold);
      auto text = read_whole(texts / article.file);
      if (!text) throw GoldError("cannot read its article " + (texts / article.file).string());
      article.text = std::move(*text);
      std::size_t number = 0;
      for (const Json& record : list_of(gold, "records")) {
        const std::string place = "record " + std::to_string(++number);
        attempt(place + ": ", [&] { read_record(record, place, article); });
      }
    });
    return article;
  }

 private:
  template <class Read>
  void attempt(const std::string& place, const Read& read) {
    try {
      read();
    } catch (const GoldError& error) {
      problems_.push_back(file_.string() + ": " + place + error.what());
    }
  }

  Json parse() const {
    const auto text = read_whole(file_);
    if (!text) throw GoldError("cannot read");
    try {
      return Json::parse(*text);
    } catch (const Json::parse_error& error) {
      const auto end = text->begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, text->size()));
      throw GoldError("not JSON: broken in line " + std::to_string(std::count(text->begin(), end, '\n') + 1));
    }
  }

  static std::optional<std::chrono::year_month_day> published(const Json& gold) {
    const auto found = gold.find("published");
    if (found == gold.end() || found->is_null()) return std::nullopt;
    const auto day = parse_day(string_of(*found, "published"));
    if (!day) throw GoldError("\"published\": not a day (YYYY-MM-DD): " + found->dump());
    return day;
  }

  void read_record(const Json& record, const std::string& place, GoldArticle& article) {
    check_keys(record, {"kind", "agency", "area", "programme", "measure", "period", "subject", "optional", "figures"});
    PerSlot<Accepted> shared;
    for (const RecordSlot slot : {RecordSlot::kind, RecordSlot::programme, RecordSlot::measure, RecordSlot::area,
                                  RecordSlot::agency, RecordSlot::period}) {
      shared[static_cast<std::size_t>(slot)] = accepted(record, slot);
    }
    check_names(shared[static_cast<std::size_t>(RecordSlot::kind)], "kind", {"result", "target", "forecast"});
    const bool optional = flag(record, "optional");
    std::size_t number = 0;
    for (const Json& figure : list_of(record, "figures")) {
      attempt(place + ", figure " + std::to_string(++number) + ": ",
              [&] { article.figures.push_back(read_figure(figure, shared, optional, article)); });
    }
  }

  std::filesystem::path file_;
  std::vector<std::string>& problems_;
};

}  // namespace

GoldFolder read_gold(const std::filesystem::path& folder, const std::filesystem::path& texts) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  GoldFolder gold;
  for (const auto& file : files) {
    GoldArticle article = GoldReader(file, gold.problems).read(texts);
    const auto same = [&](const GoldArticle& other) { return !article.file.empty() && other.file == article.file; };
    if (std::any_of(gold.articles.begin(), gold.articles.end(), same)) {
      gold.problems.push_back(file.string() + ": another gold file is about " + article.file + " too");
    }
    gold.articles.push_back(std::move(article));
  }
  if (files.empty()) gold.problems.push_back(folder.string() + ": no gold files (*.json)");
  return gold;
}

}  // namespace solieu::cli
