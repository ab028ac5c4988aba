#include "cli/input.hpp"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <istream>
#include <stdexcept>
#include <system_error>

#include <nlohmann/json.hpp>

#include "io/display.hpp"

namespace solieu::cli {
namespace {

using Json = nlohmann::json;

std::string read_rest(std::istream& in, std::string text) {
  constexpr std::size_t block = 1U << 16;
  while (in) {
    const std::size_t size = text.size();
    text.resize(size + block);
    in.read(text.data() + size, block);
    text.resize(size + static_cast<std::size_t>(in.gcount()));
  }
  return text;
}

std::string_view without_mark(std::string_view line) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return line.starts_with(mark) ? line.substr(mark.size()) : line;
}

// One source of articles: a file, or standard input.
class Source {
 public:
  Source(std::string name, std::istream& in, const InputOptions& options, Diagnostics& problems,
         const std::function<void(const Document&)>& take)
      : name_(std::move(name)), in_(in), options_(options), problems_(problems), take_(take) {}

  void read() {
    std::string line;
    errno = 0;
    const bool has_line = static_cast<bool>(std::getline(in_, line));
    if (!in_.bad()) {
      const bool line_ended = has_line && !in_.eof();
      if (is_jsonl(line)) {
        read_jsonl(std::move(line), has_line);
      } else {
        if (line_ended) line += '\n';
        std::string text = line_ended ? read_rest(in_, std::move(line)) : std::move(line);
        if (!in_.bad()) hand_over({name_, std::move(text), options_.published}, name_);
      }
    }
    if (in_.bad()) problems_.unreadable(name_, std::generic_category().message(errno != 0 ? errno : EIO));
  }

 private:
  bool is_jsonl(std::string_view first_line) const {
    if (options_.format != "auto") return options_.format == "jsonl";
    if (name_.ends_with(".jsonl") || name_.ends_with(".ndjson")) return true;
    first_line = without_mark(first_line);
    if (!first_line.starts_with('{')) return false;
    const Json object = Json::parse(first_line, nullptr, false);
    return object.is_object() && object.contains(options_.text_field);
  }

  void read_jsonl(std::string line, bool has_line) {
    for (std::size_t number = 1; has_line; ++number) {
      const std::string_view content = number == 1 ? without_mark(line) : line;
      if (content.find_first_not_of(" \t\r") != std::string_view::npos) {
        read_object(content, name_ + ":" + std::to_string(number));
      }
      has_line = static_cast<bool>(std::getline(in_, line));
    }
  }

  void read_object(std::string_view line, const std::string& place) {
    Json object;
    try {
      object = Json::parse(line);
    } catch (const Json::parse_error& error) {
      return problems_.reject(place, "not JSON: broken at column " + std::to_string(error.byte));
    }
    if (!object.is_object()) return problems_.reject(place, "not a JSON object");
    const auto text = object.find(options_.text_field);
    if (text == object.end() || !text->is_string()) {
      return problems_.reject(place, "no text in field \"" + options_.text_field + "\"");
    }
    Document document{place, {}, options_.published};
    if (!read_id(object, document)) return problems_.reject(place, "no id in field \"" + options_.id_field + "\"");
    if (!read_date(object, document)) {
      return problems_.reject(place, "no day (YYYY-MM-DD) in field \"" + options_.date_field + "\"");
    }
    document.text = text->get<std::string>();
    hand_over(document, place);
  }

  // A field that is absent or null is no fault; one of another type is.
  bool read_id(const Json& object, Document& document) const {
    const auto id = object.find(options_.id_field);
    if (id == object.end() || id->is_null()) return true;
    if (id->is_string()) document.id = id->get<std::string>();
    if (id->is_number_integer()) document.id = id->dump();
    return id->is_string() || id->is_number_integer();
  }

  bool read_date(const Json& object, Document& document) const {
    const auto date = object.find(options_.date_field);
    if (date == object.end() || date->is_null()) return true;
    document.published = date->is_string() ? parse_day(date->get<std::string>()) : std::nullopt;
    return document.published.has_value();
  }

  void hand_over(const Document& document, const std::string& place) {
    try {
      take_(document);
    } catch (const std::length_error&) {
      problems_.reject(place, "the article is 4 GiB or longer");
    }
  }

  std::string name_;
  std::istream& in_;
  const InputOptions& options_;
  Diagnostics& problems_;
  const std::function<void(const Document&)>& take_;
};

void read_file(const std::string& path, const InputOptions& options, Diagnostics& problems,
               const std::function<void(const Document&)>& take) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return problems.unreadable(path, "is a directory");
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) return problems.unreadable(path, std::generic_category().message(errno != 0 ? errno : EIO));
  Source(path, in, options, problems, take).read();
}

}  // namespace

void Diagnostics::reject(std::string_view place, std::string_view message) {
  std::cerr << "solieu: " << harmless(place) << ": " << harmless(message) << '\n';
  rejected_ = true;
}

void Diagnostics::unreadable(std::string_view place, std::string_view message) {
  std::cerr << "solieu: " << harmless(place) << ": cannot read: " << harmless(message) << '\n';
  unreadable_ = true;
}

void for_each_document(const InputOptions& options, Diagnostics& problems,
                       const std::function<void(const Document&)>& take) {
  if (options.files.empty()) return Source("stdin", std::cin, options, problems, take).read();
  for (const std::string& file : options.files) {
    if (file == "-") {
      Source("stdin", std::cin, options, problems, take).read();
    } else {
      read_file(file, options, problems, take);
    }
  }
}

}  // namespace solieu::cli
