#include <limits>
#include <stdexcept>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <solieu/text.hpp>

#include "text/characters.hpp"
#include "text/grapheme.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t kMaxMarks = 30;        // as in the Stream-Safe Text Format
constexpr std::size_t kLongestCluster = 64;  // a starter this far from its base (a run of Jamo vowels) composes no more

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(status);
  if (instance == nullptr) throw std::runtime_error("ICU without its normalization data");
  return *instance;
}

std::uint32_t offset(std::size_t at) {
  if (at > std::numeric_limits<std::uint32_t>::max()) throw std::length_error("text of 4 GiB or more");
  return static_cast<std::uint32_t>(at);
}

constexpr bool is_eth(char32_t c) { return c == kCapitalEth || c == kSmallEth; }

constexpr bool is_hangul(char32_t c) { return (c >= 0x1100 && c <= 0x11FF) || (c >= 0xAC00 && c <= 0xD7A3); }

// What makes an eth beside it a đ: "QÐ", "5.000ð".
constexpr bool speaks_for_d(char32_t c) {
  const bool canonical_latin = c == 0x212A || c == 0x212B;  // K and Å in NFC
  return (is_latin_letter(c) && !is_eth(c)) || (c >= U'0' && c <= U'9') || canonical_latin;
}

// The combining marks that the decomposition of a character ends with.
struct Marks {
  std::size_t count = 0;
  bool only = false;  // it is nothing but marks
};

Marks marks_of(const icu::Normalizer2& nfc, UChar32 c) {
  if (c < 0xC0) return {};
  icu::UnicodeString decomposed;
  if (nfc.getDecomposition(c, decomposed) == 0) {
    const bool mark = u_getCombiningClass(c) != 0;
    return {mark ? 1U : 0U, mark};
  }
  Marks marks{0, true};
  for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const bool mark = u_getCombiningClass(decomposed.char32At(i)) != 0;
    marks = {mark ? marks.count + 1 : 0, mark && marks.only};
  }
  return marks;
}

// The end of the stretch of clean characters that begins at a character boundary.
std::size_t clean_until(std::string_view source, std::size_t at, const CleanCharacters& clean) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(source[i]); };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const std::size_t size = source.size();
  while (at < size) {
    const unsigned char lead = byte(at);
    CodePoint point{lead, 1};
    if (lead >= 0xC2 && lead < 0xE0 && at + 1 < size && continues(at + 1)) {
      point = code_point_at(source, at);
    } else if (lead > 0xE0 && lead < 0xED && at + 2 < size && continues(at + 1) && continues(at + 2)) {
      point = code_point_at(source, at);
    } else if (lead >= 0x80) {
      point = decode(source, at);
    }
    if (!clean.contains(point.value)) break;
    at += point.length;
  }
  return at;
}

// Copies clean stretches and rewrites what lies between them one cluster at a time: a character
// with the combining characters that may compose with it.
class Normalizer {
 public:
  explicit Normalizer(std::string_view source) : source_(source) {}

  NormalizedText run();

 private:
  // A character of the source after look-alikes are replaced; value is kDropped if nothing stays of it.
  using Unit = CodePoint;

  [[nodiscard]] Unit unit_at(std::size_t at, char32_t previous);
  [[nodiscard]] std::size_t skip_dropped(std::size_t at, char32_t previous);
  [[nodiscard]] bool joins_emoji(std::size_t joiner, char32_t previous) const;
  [[nodiscard]] bool letter_follows(std::size_t eth);
  [[nodiscard]] bool combines(std::size_t at, char32_t previous);
  [[nodiscard]] char32_t last_written() const { return out_.empty() ? 0 : code_point_before(out_, out_.size()).value; }

  void rewrite(std::size_t clean_begin);
  [[nodiscard]] bool joins_mark(std::size_t kept) const;
  void drop_until(std::size_t kept, char32_t previous);
  std::size_t gather(std::size_t at);
  void admit(char32_t c);
  void compose();
  void finish(std::size_t text_begin, std::size_t source_begin);

  std::string_view source_;
  const icu::Normalizer2& nfc_ = nfc();
  const CleanCharacters& clean_ = CleanCharacters::instance();
  std::size_t at_ = 0;
  std::size_t no_letter_before_ = 0;  // an eth before this source byte has no letter after it
  std::u32string cluster_;
  std::size_t marks_ = 0;  // at the end of cluster_, in decomposed form
  std::string out_;
  std::vector<OffsetMap::Edit> edits_;
};

NormalizedText Normalizer::run() {
  out_.reserve(source_.size());
  while (at_ < source_.size()) {
    const std::size_t begin = std::exchange(at_, clean_until(source_, at_, clean_));
    out_.append(source_, begin, at_ - begin);
    if (at_ < source_.size()) rewrite(begin);
  }
  return {std::move(out_), OffsetMap(std::move(edits_))};
}

// Rewrites the cluster at at_, or only drops what is to be dropped there.
void Normalizer::rewrite(std::size_t clean_begin) {
  const char32_t previous = last_written();
  const std::size_t kept = skip_dropped(at_, previous);
  std::size_t begin = at_;
  if (const bool composes = combines(kept, previous); composes || joins_mark(kept)) {
    if (composes && clean_begin < at_) {  // the character that it may compose with was copied already
      const std::uint32_t base = code_point_before(source_, at_).length;
      begin -= base;
      out_.resize(out_.size() - base);
    }
  } else if (kept > at_) {
    return drop_until(kept, previous);
  }
  const std::size_t text_begin = out_.size();
  at_ = gather(begin);
  compose();
  finish(text_begin, begin);
}

// Whether what is dropped from at_ to `kept` joins a mark that stays: no range may begin between them.
bool Normalizer::joins_mark(std::size_t kept) const {
  return kept > at_ && kept < source_.size() && extends_cluster(decode(source_, at_).value) &&
         extends_cluster(decode(source_, kept).value);
}

// Drops what is before `kept`. A joiner belongs to the character that it stands behind: no range may end between them.
void Normalizer::drop_until(std::size_t kept, char32_t previous) {
  std::size_t text_begin = out_.size();
  std::size_t begin = std::exchange(at_, kept);
  if (previous != 0 && extends_cluster(decode(source_, begin).value)) {
    if (!edits_.empty() && edits_.back().source.end == begin) {
      if (!edits_.back().text.empty()) {
        edits_.back().source.end = offset(kept);
        return;
      }
    } else {
      const std::uint32_t base = code_point_before(out_, text_begin).length;
      text_begin -= base;
      begin -= base;
    }
  }
  finish(text_begin, begin);
}

// Collects the cluster that begins at a source byte; returns its end.
std::size_t Normalizer::gather(std::size_t at) {
  cluster_.clear();
  marks_ = 0;
  char32_t previous = last_written();
  at = skip_dropped(at, previous);
  std::size_t end = at;
  while (at < source_.size() && (cluster_.empty() || combines(at, previous))) {
    const Unit unit = unit_at(at, previous);
    if (cluster_.size() >= kLongestCluster && u_getCombiningClass(static_cast<UChar32>(unit.value)) == 0) break;
    admit(previous = unit.value);
    end = at + unit.length;
    at = skip_dropped(end, previous);
  }
  return end;
}

// Whether the unit at a source byte, which is not dropped, may compose or reorder with what is before it.
bool Normalizer::combines(std::size_t at, char32_t previous) {
  if (at >= source_.size()) return false;
  const char32_t c = unit_at(at, previous).value;
  if (clean_.contains(c) || nfc_.hasBoundaryBefore(static_cast<UChar32>(c)) != 0) return false;
  const bool apart = (previous != 0 && is_control(previous)) || (is_hangul(c) && !is_hangul(previous));
  return !apart;  // what a reader takes for two characters is never one edit
}

std::size_t Normalizer::skip_dropped(std::size_t at, char32_t previous) {
  while (at < source_.size()) {
    const Unit unit = unit_at(at, previous);
    if (unit.value != kDropped) break;
    at += unit.length;
  }
  return at;
}

Normalizer::Unit Normalizer::unit_at(std::size_t at, char32_t previous) {
  const CodePoint point = decode(source_, at);
  const char32_t c = point.value;
  if (c == U'\r' && at + 1 < source_.size() && source_[at + 1] == '\n') return {kDropped, 1};
  if (c == kZeroWidthJoiner && joins_emoji(at, previous)) return point;
  if (is_eth(c) && (speaks_for_d(previous) || letter_follows(at))) {
    return {c == kCapitalEth ? U'Đ' : U'đ', point.length};
  }
  return {replacement_of(c), point.length};
}

// Between the parts of an emoji, which may bear marks; between the letters of flags, lest they pair up anew.
bool Normalizer::joins_emoji(std::size_t joiner, char32_t previous) const {
  const std::size_t next = joiner + 3;
  if (next >= source_.size()) return false;
  const char32_t after = decode(source_, next).value;
  if (is_flag_letter(after)) return is_flag_letter(previous);
  return is_emoji(after) && (is_emoji(previous) || extends_cluster(previous));
}

// Looks past further eths and dropped characters, at each of them once however many there are.
bool Normalizer::letter_follows(std::size_t eth) {
  if (eth < no_letter_before_) return false;
  std::size_t at = eth;
  while (at < source_.size()) {
    const CodePoint point = decode(source_, at);
    const char32_t c = replacement_of(point.value);
    if (speaks_for_d(c)) return true;
    if (!is_eth(c) && c != kDropped) break;
    at += point.length;
  }
  no_letter_before_ = at;
  return false;
}

// Adds a character to the cluster, unless it is a mark too many: ICU reorders marks in quadratic time.
void Normalizer::admit(char32_t c) {
  const Marks marks = marks_of(nfc_, static_cast<UChar32>(c));
  if (marks.only && marks_ + marks.count > kMaxMarks) return;
  marks_ = marks.only ? marks_ + marks.count : marks.count;
  cluster_.push_back(c);
}

// Appends the cluster in NFC.
void Normalizer::compose() {
  const auto point = [this](std::size_t i) { return static_cast<UChar32>(cluster_[i]); };
  UChar32 composed = point(0);
  for (std::size_t i = 1; i < cluster_.size() && composed >= 0; ++i) composed = nfc_.composePair(composed, point(i));
  const auto character = static_cast<char32_t>(composed);
  const bool settled = composed >= 0 && (clean_.contains(character) || nfc_.isInert(composed) != 0);
  if (settled) return append_utf8(out_, character);
  UErrorCode status = U_ZERO_ERROR;
  const auto raw = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(cluster_.data()),
                                                 static_cast<std::int32_t>(cluster_.size()));
  nfc_.normalize(raw, status).toUTF8String(out_);
}

// Records what was written since `text_begin` for the source from `source_begin` to at_.
void Normalizer::finish(std::size_t text_begin, std::size_t source_begin) {
  if (std::string_view(out_).substr(text_begin) == source_.substr(source_begin, at_ - source_begin)) return;
  edits_.push_back({{offset(text_begin), offset(out_.size())}, {offset(source_begin), offset(at_)}});
}

}  // namespace

NormalizedText normalize(std::string_view source) {
  static_cast<void>(offset(source.size()));
  return Normalizer(source).run();
}

}  // namespace v0
}  // namespace solieu
