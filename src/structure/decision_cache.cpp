#include "structure/decision_cache.hpp"

#include <cstring>
#include <functional>

namespace solieu {
inline namespace v0 {
namespace {

constexpr std::size_t places = 8192;  // a power of two
constexpr std::size_t ways = 4;       // places that a window may take

}  // namespace

DecisionCache::DecisionCache() : places_(std::make_unique<Place[]>(places)) {}

DecisionCache::~DecisionCache() {
  for (std::size_t i = 0; i < places; ++i) delete places_[i].load(std::memory_order_relaxed);
}

// Sets `free` to a place for the window if it is not there and has one.
const DecisionCache::Known* DecisionCache::find(std::string_view window, Place*& free) const {
  const std::size_t first = std::hash<std::string_view>{}(window);
  for (std::size_t i = 0; i < ways; ++i) {
    Place& place = places_[(first + i) % places];
    const Known* known = place.load(std::memory_order_acquire);
    if (known == nullptr) {
      free = &place;
      return nullptr;
    }
    if (std::string_view(known->window.data(), known->size) == window) return known;
  }
  return nullptr;
}

void DecisionCache::keep(Place& free, std::string_view window, const Decisions& decisions) {
  auto known = std::make_unique<Known>();
  known->decisions = decisions;
  known->size = static_cast<std::uint8_t>(window.size());
  std::memcpy(known->window.data(), window.data(), window.size());
  const Known* taken = nullptr;  // by another thread in the meantime: then it stays
  if (free.compare_exchange_strong(taken, known.get(), std::memory_order_release, std::memory_order_relaxed)) {
    static_cast<void>(known.release());
  }
}

}  // namespace v0
}  // namespace solieu
