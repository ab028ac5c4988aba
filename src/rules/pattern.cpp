#include "rules/pattern.hpp"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>

namespace solieu {
inline namespace v0 {
namespace {

constexpr SymbolCode first_code = 0x80;  // above ASCII: no pattern operator is a symbol
constexpr SymbolCode last_code = 0xFF;
constexpr int deepest_macro = 8;
constexpr std::size_t longest_pattern = 1U << 16;  // macros of macros double and double

RE2::Options latin1_options() {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_log_errors(false);
  options.set_dot_nl(true);
  options.set_never_capture(true);
  options.set_max_mem(64 << 20);
  return options;
}

void append_code(std::string& out, SymbolCode code) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\x";
  out += digits[code >> 4U];
  out += digits[code & 15U];
}

// Translates the table's notation into an RE2 pattern over symbol codes.
class Translator {
 public:
  Translator(const SymbolNames& names, const PatternMacros& macros) : names_(names), macros_(macros) {}

  bool run(std::string_view pattern, int depth = 0) {
    for (std::size_t at = 0; at < pattern.size();) {
      if (depth == 0) offset = at;
      if (out.size() > longest_pattern) return fail("the pattern is too long with its macros written out");
      const char c = pattern[at];
      if (c == ' ') {
        ++at;
      } else if (c == '<' || c == '{') {
        const std::size_t end = pattern.find(c == '<' ? '>' : '}', at);
        if (end == std::string_view::npos) return fail(std::string("missing the end of \"") + c + "…\"");
        const std::string_view name = pattern.substr(at + 1, end - at - 1);
        if (!(c == '<' ? symbol(name) : macro(name, depth))) return false;
        at = end + 1;
      } else if (std::string_view(".()|?*+[]^").find(c) != std::string_view::npos) {
        out += c;
        ++at;
      } else {
        return fail(std::string("\"") + c + "\" means nothing in a pattern");
      }
    }
    return true;
  }

  std::string out;
  std::string error;
  std::size_t offset = 0;

 private:
  bool fail(std::string message) {
    error = std::move(message);
    return false;
  }

  bool symbol(std::string_view name) {
    const SymbolCode code = names_.find(name);
    if (code == 0) return fail("there is no cue or symbol <" + std::string(name) + ">");
    append_code(out, code);
    return true;
  }

  bool macro(std::string_view name, int depth) {
    const auto found = macros_.find(std::string(name));
    if (found == macros_.end() || depth >= deepest_macro) return fail("there is no macro {" + std::string(name) + "}");
    out += "(?:";
    if (!run(found->second, depth + 1)) return false;
    out += ')';
    return true;
  }

  const SymbolNames& names_;
  const PatternMacros& macros_;
};

}  // namespace

SymbolNames::SymbolNames() : names_(256) {}

SymbolCode SymbolNames::add(std::string_view name) {
  if (const SymbolCode known = find(name); known != 0) return known;
  const std::size_t next = first_code + codes_.size();
  if (next > last_code) return 0;
  codes_.emplace(name, static_cast<SymbolCode>(next));
  names_[next] = name;
  return static_cast<SymbolCode>(next);
}

SymbolCode SymbolNames::find(std::string_view name) const {
  const auto found = codes_.find(name);
  return found == codes_.end() ? SymbolCode{0} : found->second;
}

std::string_view SymbolNames::name(SymbolCode code) const { return names_[code]; }

struct PatternSet::Impl {
  RE2::Set set{latin1_options(), RE2::UNANCHORED};
};

PatternSet::PatternSet() : impl_(std::make_unique<Impl>()) {}
PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;

PatternSet::Added PatternSet::add(std::string_view pattern, const SymbolNames& names, const PatternMacros& macros) {
  Translator translator(names, macros);
  if (!translator.run(pattern)) return {-1, translator.error, translator.offset};
  std::string error;
  const int number = impl_->set.Add(translator.out, &error);
  return {number, number < 0 ? "bad pattern: " + error : "", 0};
}

bool PatternSet::compile() { return impl_->set.Compile(); }

void PatternSet::match(std::string_view symbols, std::vector<int>& out) const {
  out.clear();
  impl_->set.Match(re2::StringPiece(symbols.data(), symbols.size()), &out);
  std::sort(out.begin(), out.end());
}

}  // namespace v0
}  // namespace solieu
