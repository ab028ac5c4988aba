#include "text/compose.hpp"

#include <limits>
#include <optional>
#include <stdexcept>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/characters.hpp"
#include "text/grapheme.hpp"
#include "text/latin_words.hpp"
#include "text/letters.hpp"
#include "text/offset_map.hpp"
#include "text/syllable.hpp"
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

constexpr bool is_hangul(char32_t c) { return (c >= 0x1100 && c <= 0x11FF) || (c >= 0xAC00 && c <= 0xD7A3); }

// The combining marks that the decomposition of a character ends with.
struct Marks {
  std::size_t count = 0;
  bool only = false;  // it is nothing but marks
};

Marks marks_of(const icu::Normalizer2& nfc, UChar32 c) {
  if (c < 0xC0) return {};
  if (c >= 0x300 && c < 0x340) return {1, true};
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

// The end of the stretch of clean characters that begins at a character boundary. Counts the doubtful ones.
std::size_t clean_until(std::string_view source, std::size_t at, const CleanCharacters& clean, std::size_t& doubtful) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(source[i]); };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const std::size_t size = source.size();
  for (; (at = clean.skip_common(source, at)) < size;) {
    const unsigned char lead = byte(at);
    CodePoint point{lead, 1};
    if (lead >= 0xC2 && lead < 0xE0 && at + 1 < size && continues(at + 1)) {
      point = code_point_at(source, at);
    } else if (lead > 0xE0 && lead < 0xED && at + 2 < size && continues(at + 1) && continues(at + 2)) {
      point = code_point_at(source, at);
    } else if (lead >= 0x80) {
      point = decode(source, at);
    }
    if (const Cleanness cleanness = clean.of(point.value); cleanness != Cleanness::clean) {
      if (cleanness != Cleanness::doubtful) break;
      ++doubtful;
    }
    at += point.length;
  }
  return at;
}

// Copies clean stretches and rewrites what lies between them one cluster at a time: a character
// with the combining characters that may compose with it.
class Normalizer {
 public:
  Normalizer(std::string_view source, bool compose_only)
      : source_(source), compose_only_(compose_only), clean_(CleanCharacters::instance(compose_only)) {}

  ComposedText run();

 private:
  // A character of the source after look-alikes are replaced; value is kDropped if nothing stays of it.
  using Unit = CodePoint;

  [[nodiscard]] Unit unit_at(std::size_t at, char32_t previous);
  [[nodiscard]] std::size_t skip_dropped(std::size_t at, char32_t previous);
  [[nodiscard]] bool joins_emoji(std::size_t joiner, char32_t previous) const;
  [[nodiscard]] bool letter_follows(std::size_t eth);
  [[nodiscard]] char32_t latin_at(std::size_t at, const CodePoint& point);
  [[nodiscard]] bool combines(std::size_t at, char32_t previous);
  [[nodiscard]] char32_t last_written() const { return out_.empty() ? 0 : code_point_before(out_, out_.size()).value; }

  [[nodiscard]] bool compose_letter(std::size_t clean_begin);
  void rewrite(std::size_t clean_begin);
  [[nodiscard]] bool joins_mark(std::size_t kept) const;
  void drop_until(std::size_t kept, char32_t previous);
  std::size_t gather(std::size_t at);
  [[nodiscard]] std::size_t skip_marks(std::size_t at) const;
  void admit(char32_t c);
  void compose();
  [[nodiscard]] char32_t vietnamese_letter(std::u32string_view cluster) const;
  void doubt();
  void finish(std::size_t text_begin, std::size_t source_begin);

  std::string_view source_;
  bool compose_only_;
  const icu::Normalizer2& nfc_ = nfc();
  const CleanCharacters& clean_;
  std::size_t at_ = 0;
  std::size_t no_letter_before_ = 0;  // an eth before this source byte has no letter after it
  LatinWords latin_words_{source_, nfc_};
  std::u32string cluster_;
  std::size_t marks_ = 0;  // at the end of cluster_, in decomposed form
  std::string out_;
  std::vector<OffsetMap::Edit> edits_;
  std::size_t ill_formed_ = 0;
  std::size_t doubtful_ = 0;
};

ComposedText Normalizer::run() {
  out_.reserve(source_.size());
  while (at_ < source_.size()) {
    const std::size_t begin = std::exchange(at_, clean_until(source_, at_, clean_, doubtful_));
    out_.append(source_, begin, at_ - begin);
    if (at_ < source_.size() && !compose_letter(begin)) rewrite(begin);
  }
  return {std::move(out_), OffsetMap(std::move(edits_)), ill_formed_, doubtful_};
}

// Counts what speaks for another encoding and is not clean. Every such character begins a cluster: it is seen here
// once.
void Normalizer::doubt() {
  const CodePoint point = decode(source_, at_);
  if (point.value == kReplacementCharacter && source_.substr(at_, 3) != "\xEF\xBF\xBD") ++ill_formed_;
  if (is_doubtful(point.value)) ++doubtful_;
}

// The usual case of decomposed text: the letter before at_ and the marks there are one letter, and a clean character
// follows. False, with nothing done, where there is more to it.
bool Normalizer::compose_letter(std::size_t clean_begin) {
  if (clean_begin == at_ || static_cast<unsigned char>(source_[at_]) < 0xCC) return false;  // U+0300 is CC 80
  const CodePoint base = code_point_before(source_, at_);
  auto composed = static_cast<UChar32>(base.value);
  std::size_t end = at_;
  for (; end < source_.size(); end += decode(source_, end).length) {
    const char32_t c = decode(source_, end).value;
    const Cleanness cleanness = clean_.of(c);
    if (cleanness == Cleanness::clean) break;
    if (cleanness != Cleanness::mark) return false;
    composed = nfc_.composePair(composed, static_cast<UChar32>(c));
    if (composed < 0) return false;
  }
  if (end == at_ || !clean_.contains(static_cast<char32_t>(composed))) return false;
  out_.resize(out_.size() - base.length);
  const std::size_t text_begin = out_.size();
  append_utf8(out_, static_cast<char32_t>(composed));
  const std::size_t begin = std::exchange(at_, end) - base.length;
  append_piece(edits_, {{offset(text_begin), offset(out_.size())}, {offset(begin), offset(end)}});
  return true;
}

// Rewrites the cluster at at_, or only drops what is to be dropped there.
void Normalizer::rewrite(std::size_t clean_begin) {
  doubt();
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
  cluster_.clear();
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
        last_piece(edits_).source.end = offset(kept);
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
    if (marks_ == kMaxMarks) end = skip_marks(end);
    at = skip_dropped(end, previous);
  }
  return end;
}

// Past marks that the cluster has no room for.
std::size_t Normalizer::skip_marks(std::size_t at) const {
  while (at < source_.size()) {
    const CodePoint point = decode(source_, at);
    if (clean_.of(point.value) != Cleanness::mark) break;
    at += point.length;
  }
  return at;
}

// Whether the unit at a source byte, which is not dropped, may compose or reorder with what is before it.
bool Normalizer::combines(std::size_t at, char32_t previous) {
  if (at >= source_.size()) return false;
  const char32_t c = unit_at(at, previous).value;
  const Cleanness cleanness = clean_.of(c);
  if (cleanness == Cleanness::clean || cleanness == Cleanness::doubtful) return false;
  if (cleanness != Cleanness::mark && nfc_.hasBoundaryBefore(static_cast<UChar32>(c)) != 0) return false;
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
  if (compose_only_ || clean_.of(c) != Cleanness::look_closer) return point;
  if (c == U'\r' && at + 1 < source_.size() && source_[at + 1] == '\n') return {kDropped, 1};
  if (c == kZeroWidthJoiner && joins_emoji(at, previous)) return point;
  if (is_eth(c) && (speaks_for_d(previous) || letter_follows(at))) {
    return {c == kCapitalEth ? U'Đ' : U'đ', point.length};
  }
  if (const char32_t latin = latin_at(at, point); latin != 0) return {latin, point.length};
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
    if (speaks_for_d(c) || latin_at(at, point) != 0) return true;
    if (!is_eth(c) && c != kDropped) break;
    at += point.length;
  }
  no_letter_before_ = at;
  return false;
}

// The Latin letter that stands for a look-alike of another script here, or 0.
char32_t Normalizer::latin_at(std::size_t at, const CodePoint& point) {
  const char32_t latin = latin_look_alike(point.value);
  return latin != 0 && latin_words_.contains(at, out_, cluster_) ? latin : 0;
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
  if (const char32_t letter = compose_only_ ? 0 : vietnamese_letter(cluster_); letter != 0) {
    return append_utf8(out_, letter);
  }
  UErrorCode status = U_ZERO_ERROR;
  const auto raw = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(cluster_.data()),
                                                 static_cast<std::int32_t>(cluster_.size()));
  nfc_.normalize(raw, status).toUTF8String(out_);
}

// The letter that marks in the wrong order or said twice mean, or 0.
char32_t Normalizer::vietnamese_letter(std::u32string_view cluster) const {
  if (!is_latin_letter(cluster.front())) return 0;
  std::optional<MarkedVowel> vowel;
  const auto add = [&](char32_t c) { vowel ? vowel->add(c) : static_cast<void>(vowel.emplace(c)); };
  icu::UnicodeString parts;
  for (const char32_t c : cluster) {
    if (nfc_.getDecomposition(static_cast<UChar32>(c), parts) == 0) {
      add(c);
      continue;
    }
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
      add(static_cast<char32_t>(parts.char32At(i)));
    }
  }
  return vowel->letter();
}

// Records what was written since `text_begin` for the source from `source_begin` to at_.
void Normalizer::finish(std::size_t text_begin, std::size_t source_begin) {
  if (std::string_view(out_).substr(text_begin) == source_.substr(source_begin, at_ - source_begin)) return;
  append_piece(edits_, {{offset(text_begin), offset(out_.size())}, {offset(source_begin), offset(at_)}});
}

}  // namespace

ComposedText compose_text(std::string_view source, bool compose_only) {
  static_cast<void>(offset(source.size()));
  return Normalizer(source, compose_only).run();
}

}  // namespace v0
}  // namespace solieu
