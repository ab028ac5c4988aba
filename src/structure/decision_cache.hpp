// What was decided of the windows seen before: a run over news meets the same turns of phrase again and again.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace solieu {
inline namespace v0 {

struct StatementRow;

/// What a row of statements.tsv decides of a figure.
enum class Slot : std::uint8_t { role, kind, scope, attach, period, bound, count_ };

/// The decisions for one figure: per slot the first row that matches, or null.
using Decisions = std::array<const StatementRow*, static_cast<std::size_t>(Slot::count_)>;

/// The decisions of windows by their symbols. Threads share it without a lock: a place is filled once and stays as it
/// is; where all places for a window are taken, it is decided anew each time. Bounded: 1 MB at most.
class DecisionCache {
 public:
  DecisionCache();
  ~DecisionCache();
  DecisionCache(const DecisionCache&) = delete;
  DecisionCache& operator=(const DecisionCache&) = delete;

  /// The decisions for a window, made by `decide` unless they are known.
  template <class Decide>
  [[nodiscard]] Decisions get(std::string_view window, const Decide& decide) const {
    if (window.size() > longest) return decide(window);
    Place* free = nullptr;
    if (const Known* known = find(window, free)) return known->decisions;
    const Decisions decisions = decide(window);
    if (free != nullptr) keep(*free, window, decisions);
    return decisions;
  }

 private:
  static constexpr std::size_t longest = 63;
  struct alignas(64) Known {  // two lines of a processor's cache
    Decisions decisions;
    std::uint8_t size;
    std::array<char, longest> window;
  };
  using Place = std::atomic<const Known*>;

  [[nodiscard]] const Known* find(std::string_view window, Place*& free) const;
  static void keep(Place& free, std::string_view window, const Decisions& decisions);

  std::unique_ptr<Place[]> places_;
};

}  // namespace v0
}  // namespace solieu
