// "80.000 ha bị ngập (Lào Cai 4.100, Sơn La 540)", "27 sự cố, gồm Bắc Ninh 2, Hà Nội 1": the parts of a count by place
// leave its unit out.
#include <algorithm>

#include "extract/finders.hpp"

namespace solieu {
inline namespace v0 {
namespace {

class ListReader {
 public:
  ListReader(const Passage& passage, std::vector<Mention>& mentions) : passage_(passage), mentions_(mentions) {}

  void sentence(std::size_t first, std::size_t last) {
    constexpr std::size_t fewest = 2;  // one place alone may mean anything
    const CountValue* whole = nullptr;
    parts_.clear();
    for (std::size_t i = first; i < last; ++i) {
      auto* count = std::get_if<CountValue>(&mentions_[i].value);
      if (count == nullptr || count->whole) continue;
      if (!count->unit.empty()) {
        settle(whole, fewest);
        whole = count;
      } else if (whole != nullptr && i > first && names_place(mentions_[i - 1], mentions_[i]) &&
                 count->quantity.high <= whole->quantity.high) {
        parts_.push_back(count);
      }
    }
    settle(whole, fewest);
  }

 private:
  void settle(const CountValue* whole, std::size_t fewest) {
    if (parts_.size() >= fewest) {
      for (CountValue* part : parts_) part->unit = whole->unit;
    }
    parts_.clear();
  }

  // A place of the gazetteer right before a number; a colon or a bracket may stand between.
  [[nodiscard]] bool names_place(const Mention& place, const Mention& number) const {
    const auto* area = std::get_if<AreaValue>(&place.value);
    if (area == nullptr || area->code.empty()) return false;
    const std::uint32_t between = place.last_token;
    if (between == number.first_token) return true;
    return between + 1 == number.first_token && (passage_.is(between, ":") || passage_.is(between, "("));
  }

  const Passage& passage_;
  std::vector<Mention>& mentions_;
  std::vector<CountValue*> parts_;
};

}  // namespace

void share_list_units(const Passage& passage, std::vector<Mention>& mentions) {
  ListReader reader(passage, mentions);
  std::size_t first = 0;
  for (const Sentence& sentence : passage.tokenized.sentences) {
    while (first < mentions.size() && mentions[first].first_token < sentence.first_token) ++first;
    std::size_t last = first;
    while (last < mentions.size() && mentions[last].first_token < sentence.last_token) ++last;
    reader.sentence(first, last);
    first = last;
  }
}

}  // namespace v0
}  // namespace solieu
